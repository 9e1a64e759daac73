package io.railpulse.backtest.throughput;

import io.railpulse.domain.border.BorderQueue;
import io.railpulse.domain.border.BorderTrain;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of a queue at a moment, from the list of all visits; the forecast is asked of one queue that is told all anew. */
final class CheckedQueue {
    private static final long LONGEST = Duration.ofDays(30).toMillis();
    private static final long SERVICE = Duration.ofHours(24).toMillis();
    private static final long MEMORY = Duration.ofDays(7).toMillis();
    private static final double MINUTE = 60_000;

    private CheckedQueue() {}

    static Map<String, Object> at(List<Fact> visits, long at) {
        List<Fact> waiting = visits.stream()
                .filter(visit -> visit.at() <= at && visit.at() > at - LONGEST)
                .filter(visit -> visit.left() == null || visit.left() > at)
                .toList();
        Long oldest =
                waiting.stream().map(Fact::at).min(Comparator.naturalOrder()).orElse(null);
        long left = visits.stream()
                .filter(visit -> visit.left() != null && visit.left() <= at && visit.left() > at - SERVICE)
                .count();
        long busy = busy(visits, at - SERVICE, at) / 1000;
        Map<String, Object> columns = new TreeMap<>();
        columns.put("waiting_count", (long) waiting.size());
        columns.put("oldest_arrived_at", oldest);
        columns.put("oldest_age_seconds", oldest == null ? null : Long.valueOf((at - oldest) / 1000));
        columns.put("departure_count", left);
        columns.put("busy_seconds", busy);
        columns.put("service_per_hour", busy == 0 ? null : Double.valueOf(left * 3600.0 / busy));
        columns.put("clearing_at", waiting.isEmpty() ? null : Long.valueOf(clearing(visits, waiting, at)));
        return columns;
    }

    static boolean isQuiet(Map<String, Object> columns) {
        return columns.get("waiting_count").equals(0L)
                && columns.get("departure_count").equals(0L)
                && columns.get("busy_seconds").equals(0L);
    }

    private static long end(Fact visit) {
        long longest = visit.at() + LONGEST;
        return visit.left() == null ? longest : Math.min(longest, visit.left());
    }

    private static long busy(List<Fact> visits, long from, long to) {
        TreeSet<Long> moments = new TreeSet<>(List.of(from, to));
        List<Fact> near = visits.stream()
                .filter(visit -> visit.at() < to && end(visit) > from)
                .toList();
        near.forEach(visit -> {
            moments.add(Math.max(from, visit.at()));
            moments.add(Math.min(to, end(visit)));
        });
        long busy = 0;
        long former = from;
        for (long moment : moments) {
            long since = former;
            boolean there = near.stream().anyMatch(visit -> visit.at() <= since && end(visit) > since);
            busy += there ? moment - former : 0;
            former = moment;
        }
        return busy;
    }

    private static long clearing(List<Fact> visits, List<Fact> waiting, long at) {
        TreeMap<String, Runnable> events = new TreeMap<>();
        BorderQueue queue = new BorderQueue();
        for (Fact visit : visits) {
            double number = BorderTrain.numberOf(visit.run());
            boolean served = visit.left() != null
                    && visit.left() <= at
                    && visit.left() > at - MEMORY
                    && visit.left() > visit.at();
            if (served || waiting.contains(visit)) {
                events.put(visit.at() + " 2 " + visit.run(), () -> queue.arrive(number, visit.ready() / MINUTE));
            }
            if (served) {
                events.put(visit.left() + " 1 " + visit.run(), () -> queue.depart(number, visit.left() / MINUTE));
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
