package io.railpulse.backtest.score.alert;

import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.kind.AlertKinds;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds alerts of trains and their doors, of borders, corridors and fences against what truly happened. An incident is to be found where records show it,
 * before it is over, for as long as the first step of the kind's own rule asks; it is found where an alert of it is open once they
 * do. An alert is right if it was raised while such a thing lasted, whether or not records show that for long.
 */
final class TrainIncidentScorer {
    /** Railways tell times to the minute, and places are known to some tens of metres. */
    private static final long EARLY = Duration.ofMinutes(1).toMillis();
    /** What is older than this is told only if nothing newer comes: see the life of an alert. */
    private static final long SLACK = Duration.ofMinutes(15).toMillis();
    /** A crossing is over when it is known, and believed for a day. */
    private static final long CROSSING_SLACK = Duration.ofDays(1).toMillis();

    private static final String CROSSED = "geofence-crossed";
    private static final String INSIDE = "geofence-inside";
    private static final Map<String, String> INCIDENT_OF_ALERT = incidentsOfAlerts();

    private final List<TrueIncident> incidents;
    private final List<RaisedAlert> raised;

    TrainIncidentScorer(List<TrueIncident> incidents, List<RaisedAlert> raised) {
        this.incidents = incidents;
        this.raised = raised;
    }

    private static Map<String, String> incidentsOfAlerts() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("not-departed", "late-departure");
        kinds.put("standing-too-long", "stand");
        kinds.put("off-route", "detour");
        kinds.put("dark-when-due", "silence");
        kinds.put("skipped-stop", "skipped-stop");
        kinds.put("border-queue-growing", "border-queue");
        kinds.put("feed-dark", "silent-feed");
        kinds.put("door-open-on-the-way", "open-door");
        kinds.put(INSIDE, "inside-fence");
        kinds.put("geofence-visit", "fence-visit");
        kinds.put(CROSSED, "fence-crossed");
        return kinds;
    }

    /** One for each kind of alert that the truth can tell of; fences only where the replay watched any. */
    List<TrainIncidentScore> score() {
        boolean fences = raised.stream().anyMatch(alert -> alert.kind().startsWith("geofence-"));
        return INCIDENT_OF_ALERT.keySet().stream()
                .filter(kind -> fences || !kind.startsWith("geofence-"))
                .map(AlertKinds::find)
                .map(kind -> score(kind.orElseThrow()))
                .toList();
    }

    private TrainIncidentScore score(AlertKind kind) {
        List<TrueIncident> ofKind = incidents.stream()
                .filter(incident -> incident.kind().equals(INCIDENT_OF_ALERT.get(kind.code())))
                .toList();
        List<RaisedAlert> alerts = raised.stream()
                .filter(alert -> alert.kind().equals(kind.code()))
                .toList();
        long lasts = kind.defaultRule().steps().get(0).forSeconds();
        List<TrueIncident> evident =
                ofKind.stream().filter(incident -> incident.showsFor(lasts)).toList();
        List<TrueIncident> missed = listMissed(evident, kind, lasts);
        List<RaisedAlert> wrong = listWrong(alerts, ofKind);
        return new TrainIncidentScore(
                new IncidentScore(
                        kind.code(),
                        ofKind.size(),
                        evident.size(),
                        evident.size() - missed.size(),
                        alerts.size(),
                        alerts.size() - wrong.size()),
                missed.stream().map(TrainIncidentScorer::textOf).toList(),
                wrong.stream().map(TrainIncidentScorer::textOf).toList());
    }

    private List<TrueIncident> listMissed(List<TrueIncident> evident, AlertKind kind, long lasts) {
        Map<String, List<RaisedAlert>> tellingOf = raised.stream()
                .filter(alert -> tells(alert, kind))
                .collect(Collectors.groupingBy(RaisedAlert::subject));
        return evident.stream()
                .filter(incident -> tellingOf.getOrDefault(incident.subject(), List.of()).stream()
                        .noneMatch(alert -> finds(alert, incident, lasts)))
                .toList();
    }

    private static List<RaisedAlert> listWrong(List<RaisedAlert> alerts, List<TrueIncident> ofKind) {
        Map<String, List<TrueIncident>> incidentsOf =
                ofKind.stream().collect(Collectors.groupingBy(TrueIncident::subject));
        return alerts.stream()
                .filter(alert -> incidentsOf.getOrDefault(alert.subject(), List.of()).stream()
                        .noneMatch(incident -> isAbout(alert, incident)))
                .toList();
    }

    /** Who was told that a train is inside knows that it went through. */
    private static boolean tells(RaisedAlert alert, AlertKind kind) {
        return alert.kind().equals(kind.code())
                || kind.code().equals(CROSSED) && alert.kind().equals(INSIDE);
    }

    private static boolean finds(RaisedAlert alert, TrueIncident incident, long lastsSeconds) {
        long evidentMillis = incident.shownFromMillis() + lastsSeconds * 1000;
        return alert.clearedMillis() > evidentMillis
                && alert.detectedMillis() <= incident.untilMillis() + slackOf(alert);
    }

    private static boolean isAbout(RaisedAlert alert, TrueIncident incident) {
        return alert.occurredMillis() >= incident.fromMillis() - EARLY
                && alert.occurredMillis() <= incident.untilMillis() + slackOf(alert);
    }

    private static long slackOf(RaisedAlert alert) {
        return alert.kind().equals(CROSSED) ? CROSSING_SLACK : SLACK;
    }

    private static String textOf(TrueIncident incident) {
        return incident.subject() + " from " + Instant.ofEpochMilli(incident.fromMillis()) + " until "
                + Instant.ofEpochMilli(incident.untilMillis());
    }

    private static String textOf(RaisedAlert alert) {
        return alert.subject() + " raised " + Instant.ofEpochMilli(alert.detectedMillis());
    }
}
