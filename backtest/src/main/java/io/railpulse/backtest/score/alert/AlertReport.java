package io.railpulse.backtest.score.alert;

import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The alerts of a replay with each kind's own rule beside what truly happened.
 *
 * @param incidents one for each kind of alert that readings alone show
 * @param trains one for each kind of alert that is about trains, their doors, borders, corridors or fences; empty where the truth says nothing of them
 * @param delays how well delays at the destination are foreseen: of trains from one hour and from twelve hours on, of consignments from
 *     their promise and from twelve hours behind it on
 */
public record AlertReport(List<IncidentScore> incidents, List<TrainIncidentScore> trains, List<DelayScore> delays) {
    private static final String TRUTH = "truth.json";
    private static final long SLACK = Duration.ofMinutes(15).toMillis();
    private static final int LATE = 60;
    private static final int VERY_LATE = 720;

    /**
     * Compares a replay's alerts with the truth of its recording.
     *
     * @param folder the folder of the recording
     * @param out the folder that the replay wrote to
     * @param calls when trains truly were at their calls
     * @return null where the recording names no incidents, or the replay raised no alerts
     * @throws InputFileException if a file cannot be read
     */
    public static AlertReport of(Path folder, Path out, List<ActualCall> calls) {
        Path truth = folder.resolve(TRUTH);
        if (!Files.isRegularFile(truth) || !Files.isRegularFile(out.resolve(RaisedAlert.FILE))) {
            return null;
        }
        Recording recording = Recording.open(folder);
        List<CargoIncident> incidents = IncidentTruth.read(truth);
        List<TrueIncident> ofTrains = IncidentTruth.readOfTrains(truth);
        List<RaisedAlert> raised = RaisedAlert.readAll(out);
        TruePlaces places = new TruePlaces(calls, recording.readConsignments());
        SeenReadings seen = new SeenReadings(places);
        Map<OfAsset, List<Evidence>> evidence = new HashMap<>();
        for (OfAsset kind : IncidentKinds.listKinds()) {
            evidence.put(
                    kind,
                    incidents.stream()
                            .filter(incident -> IncidentKinds.tells(kind, incident))
                            .map(incident -> new Evidence(incident, kind, places, seen))
                            .toList());
        }
        take(recording, seen, evidence.values().stream().flatMap(List::stream).toList());
        DelayScorer trains = new DelayScorer(
                "predicted-late", TrueArrival.ofTrains(GtfsFeed.read(recording.timetable()), calls), raised);
        DelayScorer consignments = new DelayScorer(
                "promise-at-risk", TrueArrival.ofConsignments(recording.readConsignments(), calls), raised);
        return new AlertReport(
                IncidentKinds.listKinds().stream()
                        .map(kind -> score(kind, evidence.get(kind), raised))
                        .toList(),
                ofTrains.isEmpty() ? List.of() : new TrainIncidentScorer(ofTrains, raised).score(),
                List.of(
                        trains.scoreFrom(LATE),
                        trains.scoreFrom(VERY_LATE),
                        consignments.scoreFrom(0),
                        consignments.scoreFrom(VERY_LATE)));
    }

    private static void take(Recording recording, SeenReadings seen, List<Evidence> evidence) {
        Map<String, List<Evidence>> byAsset = new HashMap<>();
        evidence.forEach(one -> byAsset.computeIfAbsent(one.incident().assetId(), any -> new ArrayList<>())
                .add(one));
        try (RecordingReader<SensorReport> sensors = recording.readSensors()) {
            while (sensors.hasNext()) {
                Received<SensorReport> received = sensors.next();
                seen.take(received.report(), received.receivedAtMillis());
                byAsset.getOrDefault(received.report().assetId(), List.of())
                        .forEach(one -> one.take(received.report(), received.receivedAtMillis()));
            }
        } catch (IOException e) {
            throw InputFileException.of(recording.name(), "cannot be read", e);
        }
    }

    private static IncidentScore score(OfAsset kind, List<Evidence> evidence, List<RaisedAlert> raised) {
        List<RaisedAlert> ofKind = raised.stream()
                .filter(alert -> alert.kind().equals(kind.code()))
                .toList();
        List<Evidence> evident = evidence.stream().filter(Evidence::isThere).toList();
        long found = evident.stream()
                .filter(one -> ofKind.stream().anyMatch(alert -> isAbout(alert, one.incident())))
                .count();
        long right = ofKind.stream()
                .filter(alert -> evidence.stream().anyMatch(one -> isAbout(alert, one.incident())))
                .count();
        return new IncidentScore(kind.code(), evidence.size(), evident.size(), (int) found, ofKind.size(), (int) right);
    }

    private static boolean isAbout(RaisedAlert alert, CargoIncident incident) {
        return alert.subject().equals(incident.assetId())
                && alert.occurredMillis() >= incident.fromMillis()
                && alert.occurredMillis() <= incident.untilMillis() + SLACK;
    }

    /** A small table for people, several lines. */
    public String toText() {
        return AlertText.of(this);
    }
}
