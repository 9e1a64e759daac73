package io.railpulse.simulator.incident;

import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When the last of the trains at a border station leaves only a day later: from then on until it is less than three quarters of a day.
 * That is known afterwards. It shows while it lasts where so many are there that they need well over a day, if each takes as long as
 * the last three turns did, by which nobody knows it to the hour: a turn is how long after another a train leaves that was due to
 * leave by then.
 */
final class BorderQueues {
    private static final long BEGINS_MILLIS = Duration.ofHours(24).toMillis();
    private static final long SHOWS_MILLIS = Duration.ofHours(30).toMillis();
    private static final long ENDS_MILLIS = Duration.ofHours(18).toMillis();
    /** What a border did longer ago says little of how it works now. */
    private static final long LATELY_MILLIS = Duration.ofDays(3).toMillis();
    /** So many turns show how long they take; one alone may be a train's own work. */
    private static final int TURNS = 3;

    private static final long STEP_MILLIS = Duration.ofMinutes(10).toMillis();

    /** A train at a border station, and when it was due to leave. */
    private record Visit(long arrivedMillis, long dueMillis, long leftMillis) {

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
                        .add(new Visit(call.arrivalMillis(), dueMillis(call), call.departureMillis()));
            }
        }
    }

    private static long dueMillis(CallTruth truth) {
        long dwellSeconds = truth.call().departureSeconds() - truth.call().arrivalSeconds();
        return truth.arrivalMillis() + 1000 * dwellSeconds;
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
            boolean shows = lasts >= BEGINS_MILLIS && expectedMillis(visits, millis) >= SHOWS_MILLIS;
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

    /** How long those need that are there, if each takes as long as the last turns did; 0 where none shows that. */
    private static long expectedMillis(List<Visit> inOrder, long millis) {
        List<Visit> left =
                inOrder.stream().filter(visit -> visit.leftMillis() <= millis).toList();
        long turns = 0;
        long took = 0;
        for (int last = left.size() - 1; last > 0 && turns < TURNS; last--) {
            long before = left.get(last - 1).leftMillis();
            if (left.get(last).leftMillis() <= millis - LATELY_MILLIS) {
                break;
            }
            if (left.get(last).dueMillis() <= before) {
                turns++;
                took += left.get(last).leftMillis() - before;
            }
        }
        long there = inOrder.stream().filter(visit -> visit.isThereAt(millis)).count();
        return turns < TURNS ? 0 : there * took / turns;
    }
}
