package io.railpulse.simulator.incident;

import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When the last of the trains at a border station leaves only a day later: from then on until it is less than three quarters of a day.
 * That is known afterwards. It shows while it lasts where so many are there that, as many hours each as those took that left within
 * three days, they need a day.
 */
final class BorderQueues {
    private static final long BEGINS_MILLIS = Duration.ofHours(24).toMillis();
    private static final long ENDS_MILLIS = Duration.ofHours(18).toMillis();
    private static final long LATELY_MILLIS = Duration.ofDays(3).toMillis();
    private static final long STEP_MILLIS = Duration.ofMinutes(10).toMillis();

    /** A train at a border station. */
    private record Visit(long arrivedMillis, long leftMillis) {

        boolean isThereAt(long millis) {
            return arrivedMillis <= millis && millis < leftMillis;
        }
    }

    private final Map<String, List<Visit>> byBorder = new TreeMap<>();

    void add(Journey journey) {
        for (int at = 1; at < journey.calls().size() - 1; at++) {
            CallTruth call = journey.calls().get(at);
            if (call.call().work().isBorder()) {
                String behind = journey.calls().get(at + 1).call().station().id();
                byBorder.computeIfAbsent(call.call().station().id() + "|" + behind, border -> new ArrayList<>())
                        .add(new Visit(call.arrivalMillis(), call.departureMillis()));
            }
        }
    }

    List<TrainIncident> listIncidents() {
        List<TrainIncident> incidents = new ArrayList<>();
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
            boolean shows = lasts >= BEGINS_MILLIS && expectedMillis(visits, millis) >= BEGINS_MILLIS;
            if (since == null && lasts >= BEGINS_MILLIS) {
                since = millis;
            }
            shownSince = shows && shownSince == null ? Long.valueOf(millis) : shownSince;
            if (!shows && shownSince != null) {
                shown = shown == null || millis - shownSince > shown[1] - shown[0]
                        ? new long[] {shownSince, millis}
                        : shown;
                shownSince = null;
            }
            if (since != null && lasts < ENDS_MILLIS) {
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

    private static long expectedMillis(List<Visit> visits, long millis) {
        long since = millis - LATELY_MILLIS;
        long there = visits.stream().filter(visit -> visit.isThereAt(millis)).count();
        long left = visits.stream()
                .filter(visit -> visit.leftMillis() <= millis && visit.leftMillis() > since)
                .count();
        long busy = 0;
        for (long at = since; at < millis; at += STEP_MILLIS) {
            long moment = at;
            busy += visits.stream().anyMatch(visit -> visit.isThereAt(moment)) ? STEP_MILLIS : 0;
        }
        return left == 0 ? 0 : there * busy / left;
    }
}
