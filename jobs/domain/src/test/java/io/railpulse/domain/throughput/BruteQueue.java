package io.railpulse.domain.throughput;

import io.railpulse.domain.border.BorderQueue;
import io.railpulse.domain.border.BorderTrain;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A border's queue at a moment, from the list of its visits; the forecast is asked of {@link BorderQueue}, told everything anew. */
final class BruteQueue {
    private static final double MINUTE = 60_000;

    private BruteQueue() {}

    static String at(List<Fact> visits, long at, ThroughputOptions options) {
        long longest = options.longestWait().toMillis();
        long since = at - options.serviceOver().toMillis();
        List<Fact> waiting = visits.stream()
                .filter(visit -> visit.arrived() <= at
                        && visit.arrived() > at - longest
                        && (visit.departed() == null || visit.departed() > at))
                .toList();
        long departures = visits.stream()
                .filter(visit -> visit.departed() != null && visit.departed() > since && visit.departed() <= at)
                .count();
        Long oldest = waiting.stream().map(Fact::arrived).min(Long::compare).orElse(null);
        Long clearing = waiting.isEmpty() ? null : Long.valueOf(clearing(visits, waiting, at, options));
        return waiting.size() + " since " + oldest + ", " + departures + " left in " + busy(visits, since, at, longest)
                + ", clear " + clearing;
    }

    static String print(QueueFigures of) {
        return of.waiting() + " since " + of.oldestArrivedMillis() + ", " + of.departures() + " left in "
                + of.busySeconds() + ", clear " + of.clearingMillis();
    }

    static boolean isQuiet(String queue) {
        return queue.startsWith("0 since null, 0 left in 0,");
    }

    /** Between any two neighbouring moments at which something happens either some train is there all the time, or none. */
    private static long busy(List<Fact> visits, long from, long to, long longest) {
        TreeSet<Long> moments = new TreeSet<>(List.of(from, to));
        for (Fact visit : visits) {
            moments.add(Math.min(to, Math.max(from, visit.arrived())));
            moments.add(Math.min(to, Math.max(from, end(visit, longest))));
        }
        long busy = 0;
        Long former = null;
        for (long moment : moments) {
            if (former != null) {
                long middle = former;
                boolean there =
                        visits.stream().anyMatch(visit -> visit.arrived() <= middle && end(visit, longest) > middle);
                busy += there ? moment - former : 0;
            }
            former = moment;
        }
        return busy / 1000;
    }

    private static long end(Fact visit, long longest) {
        long given = visit.arrived() + longest;
        return visit.departed() == null ? given : Math.min(given, visit.departed());
    }

    private static long clearing(List<Fact> visits, List<Fact> all, long at, ThroughputOptions options) {
        List<Fact> inTurn = all.stream()
                .filter(visit -> visits.stream()
                                .filter(other -> other.ready() > visit.ready()
                                        && other.departed() != null
                                        && other.departed() <= at)
                                .count()
                        < 3)
                .toList();
        List<Fact> waiting = inTurn.isEmpty() ? all : inTurn;
        Map<String, Runnable> events = new TreeMap<>();
        BorderQueue queue = new BorderQueue();
        for (Fact visit : visits) {
            boolean left = visit.departed() != null && visit.departed() <= at;
            boolean counts = left
                    && visit.departed() > at - options.queueMemory().toMillis()
                    && visit.departed() > visit.arrived();
            if (counts || waiting.contains(visit)) {
                events.put(
                        visit.arrived() + " 2 " + visit.run(),
                        () -> queue.arrive(BorderTrain.numberOf(visit.run()), visit.ready() / MINUTE));
            }
            if (counts) {
                events.put(
                        visit.departed() + " 1 " + visit.run(),
                        () -> queue.depart(BorderTrain.numberOf(visit.run()), visit.departed() / MINUTE));
            }
        }
        events.values().forEach(Runnable::run);
        double clear = waiting.stream()
                .mapToDouble(visit ->
                        queue.departure(BorderTrain.numberOf(visit.run()), visit.ready() / MINUTE, at / MINUTE))
                .max()
                .orElseThrow();
        return Math.round(Math.max(clear, at / MINUTE) * MINUTE);
    }
}
