package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When the last of the trains at a border station leaves only three quarters of a day later, or later still: that is as long as nobody
 * would say that it is over. It is known afterwards. It shows while that is a day and so many are heard to be there that they need well
 * over a day, if each takes as long as the last three turns did, by which nobody knows it to the hour: a turn is how long after
 * another a train leaves that was due to leave by then, and shows once it is heard that both have left.
 */
final class BorderQueues {
    private static final long LEAST_MILLIS = Duration.ofHours(18).toMillis();
    private static final long LONG_MILLIS = Duration.ofHours(24).toMillis();
    private static final long EXPECTED_MILLIS = Duration.ofHours(30).toMillis();
    /** What a border did longer ago says little of how it works now. */
    private static final long LATELY_MILLIS = Duration.ofDays(3).toMillis();
    /** So many turns show how long they take; one alone may be a train's own work. */
    private static final int TURNS = 3;

    private static final long STEP_MILLIS = Duration.ofMinutes(10).toMillis();

    /** A train at a border station, when it was due to leave, and when it was heard of there and behind it. */
    private static final class Visit {
        private final String stationId;
        private final long arrivedMillis;
        private final long dueMillis;
        private final long leftMillis;
        private long heardThereMillis = Long.MAX_VALUE;
        private long heardLeftMillis = Long.MAX_VALUE;

        Visit(CallTruth truth) {
            long dwellSeconds = truth.call().departureSeconds() - truth.call().arrivalSeconds();
            stationId = truth.call().station().id();
            arrivedMillis = truth.arrivalMillis();
            dueMillis = truth.arrivalMillis() + 1000 * dwellSeconds;
            leftMillis = truth.departureMillis();
        }

        long arrivedMillis() {
            return arrivedMillis;
        }

        long leftMillis() {
            return leftMillis;
        }

        boolean isThereAt(long millis) {
            return arrivedMillis <= millis && millis < leftMillis;
        }

        boolean isHeardThereAt(long millis) {
            return isThereAt(millis) && heardThereMillis <= millis;
        }

        void hear(Telegram telegram) {
            long happened = Heard.happenedMillis(telegram);
            boolean isArrival = telegram instanceof MovementTelegram report
                    && report.report().kind() == MovementKind.ARRIVAL
                    && report.report().stopId().equals(stationId);
            boolean isFix = telegram instanceof PositionTelegram;
            if (isArrival || isFix && happened >= arrivedMillis && happened < leftMillis) {
                heardThereMillis = Math.min(heardThereMillis, telegram.receivedAtMillis());
            }
            if (happened >= leftMillis) {
                heardLeftMillis = Math.min(heardLeftMillis, telegram.receivedAtMillis());
            }
        }
    }

    private final Map<String, List<Visit>> byBorder = new TreeMap<>();
    private final Map<String, List<Visit>> byRun = new HashMap<>();

    void add(Journey journey) {
        for (int at = 1; at < journey.calls().size() - 1; at++) {
            CallTruth call = journey.calls().get(at);
            if (call.call().work().isBorder()) {
                String behind = journey.calls().get(at + 1).call().station().id();
                Visit visit = new Visit(call);
                byBorder.computeIfAbsent(call.call().station().id() + "|" + behind, border -> new ArrayList<>())
                        .add(visit);
                byRun.computeIfAbsent(journey.run().id(), run -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    /** Takes a telegram of a run; telegrams come in the order in which they are received. */
    void hear(String runId, Telegram telegram) {
        if (Heard.isRight(telegram)) {
            byRun.getOrDefault(runId, List.of()).forEach(visit -> visit.hear(telegram));
        }
    }

    List<TrainIncident> listIncidents() {
        List<TrainIncident> incidents = new ArrayList<>();
        byBorder.values().forEach(visits -> visits.sort(Comparator.comparingLong(Visit::leftMillis)));
        byBorder.forEach((border, visits) -> addIncidents(border, visits, incidents));
        return incidents;
    }

    private static void addIncidents(String border, List<Visit> visits, List<TrainIncident> incidents) {
        long begins = visits.stream().mapToLong(Visit::arrivedMillis).min().getAsLong();
        long ends = visits.stream().mapToLong(Visit::leftMillis).max().getAsLong();
        Long since = null;
        Long shownSince = null;
        long[] shown = null;
        for (long millis = begins; millis <= ends + STEP_MILLIS; millis += STEP_MILLIS) {
            long lasts = lastsMillis(visits, millis);
            boolean shows = lasts >= LONG_MILLIS && expectedMillis(visits, millis) >= EXPECTED_MILLIS;
            if (since == null && lasts >= LEAST_MILLIS) {
                since = millis;
            }
            shownSince = shows && shownSince == null ? Long.valueOf(millis) : shownSince;
            if (!shows && shownSince != null) {
                shown = shown == null || millis - shownSince > shown[1] - shown[0]
                        ? new long[] {shownSince, millis}
                        : shown;
                shownSince = null;
            }
            if (since != null && lasts < LEAST_MILLIS) {
                Showing queue = new Showing(TrainIncidentKind.BORDER_QUEUE, border, null, since, millis);
                if (shown != null) {
                    queue.shows(shown[0], shown[1]);
                }
                incidents.add(queue.incident());
                since = null;
                shown = null;
            }
        }
    }

    private static long lastsMillis(List<Visit> visits, long millis) {
        return visits.stream()
                .filter(visit -> visit.isThereAt(millis))
                .mapToLong(visit -> visit.leftMillis() - millis)
                .max()
                .orElse(0);
    }

    /** How long those need that are heard to be there, if each takes as long as the last turns did; 0 where none shows that. */
    private static long expectedMillis(List<Visit> inOrder, long millis) {
        List<Visit> left =
                inOrder.stream().filter(visit -> visit.leftMillis <= millis).toList();
        long turns = 0;
        long took = 0;
        for (int last = left.size() - 1; last > 0 && turns < TURNS; last--) {
            Visit before = left.get(last - 1);
            boolean isHeard = Math.max(before.heardLeftMillis, left.get(last).heardLeftMillis) <= millis;
            if (left.get(last).leftMillis <= millis - LATELY_MILLIS || !isHeard) {
                break;
            }
            if (left.get(last).dueMillis <= before.leftMillis) {
                turns++;
                took += left.get(last).leftMillis - before.leftMillis;
            }
        }
        long there =
                inOrder.stream().filter(visit -> visit.isHeardThereAt(millis)).count();
        return turns < TURNS ? 0 : there * took / turns;
    }
}
