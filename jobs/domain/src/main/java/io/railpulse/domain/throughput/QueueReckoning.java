package io.railpulse.domain.throughput;

import io.railpulse.domain.border.BorderQueue;
import io.railpulse.domain.border.BorderTrain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A border's queue at a moment: a function of the visits that are known, in whatever order they became known. */
final class QueueReckoning {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** A train that so many were faster than is not in the queue: nobody knows how long its own work takes. */
    private static final int OVERTAKEN = 3;
    /** Who comes just when another leaves comes behind it. */
    private static final Comparator<Event> IN_ORDER = Comparator.comparingLong(Event::atMillis)
            .thenComparing(Event::isArrival)
            .thenComparing(event -> event.visit().trainRunId())
            .thenComparing(event -> event.visit().stopSequence());

    private static final Comparator<BorderVisit> BY_TURN =
            Comparator.comparingLong(BorderVisit::readyMillis).thenComparing(QueueReckoning::numberOf);

    private final ThroughputOptions options;

    QueueReckoning(ThroughputOptions options) {
        this.options = options;
    }

    QueueFigures at(long atMillis, Collection<BorderVisit> visits) {
        List<BorderVisit> waiting = visits.stream()
                .filter(visit -> isWaiting(visit, atMillis))
                .sorted(Comparator.comparingLong(BorderVisit::arrivedMillis))
                .toList();
        long since = atMillis - options.serviceOver().toMillis();
        int departures = (int) visits.stream()
                .filter(visit -> hasLeft(visit, atMillis) && visit.departedMillis() > since)
                .count();
        return new QueueFigures(
                atMillis,
                waiting.size(),
                waiting.isEmpty() ? null : Long.valueOf(waiting.get(0).arrivedMillis()),
                departures,
                busyMillis(visits, since, atMillis) / 1000,
                waiting.isEmpty() ? null : Long.valueOf(clearingMillis(visits, waiting, atMillis)));
    }

    /** Whether nobody waits at a moment, and nobody did in the time over which service is measured. */
    boolean isQuiet(long atMillis, Collection<BorderVisit> visits) {
        long since = atMillis - options.serviceOver().toMillis();
        return visits.stream().noneMatch(visit -> visit.arrivedMillis() <= atMillis && endOfWait(visit) > since);
    }

    private long endOfWait(BorderVisit visit) {
        long given = visit.arrivedMillis() + options.longestWait().toMillis();
        return visit.departedMillis() == null ? given : visit.departedMillis();
    }

    private boolean isWaiting(BorderVisit visit, long atMillis) {
        return visit.arrivedMillis() <= atMillis
                && visit.arrivedMillis() > atMillis - options.longestWait().toMillis()
                && !hasLeft(visit, atMillis);
    }

    private static boolean hasLeft(BorderVisit visit, long atMillis) {
        return visit.departedMillis() != null && visit.departedMillis() <= atMillis;
    }

    /** For how long of a stretch some train was there. */
    private long busyMillis(Collection<BorderVisit> visits, long fromMillis, long toMillis) {
        List<BorderVisit> inOrder = visits.stream()
                .sorted(Comparator.comparingLong(BorderVisit::arrivedMillis))
                .toList();
        long busy = 0;
        long until = fromMillis;
        for (BorderVisit visit : inOrder) {
            long given = visit.arrivedMillis() + options.longestWait().toMillis();
            long end = Math.min(toMillis, Math.min(given, endOfWait(visit)));
            busy += Math.max(0, end - Math.max(until, visit.arrivedMillis()));
            until = Math.max(until, end);
        }
        return busy;
    }

    /** When the last in the queue leaves: nobody leaves before those who were ready earlier, but trains that are held. */
    private long clearingMillis(Collection<BorderVisit> visits, List<BorderVisit> waiting, long atMillis) {
        List<BorderVisit> inTurn = waiting.stream()
                .filter(visit -> !isHeld(visit, visits, atMillis))
                .toList();
        return inTurn.isEmpty()
                ? clearingOf(waiting, queueOf(visits, waiting, atMillis), atMillis)
                : clearingOf(inTurn, queueOf(visits, inTurn, atMillis), atMillis);
    }

    /** Whether a train is held by its own work and not by the queue: several that were ready behind it have left. */
    private static boolean isHeld(BorderVisit waiting, Collection<BorderVisit> visits, long atMillis) {
        return visits.stream()
                        .filter(other -> hasLeft(other, atMillis) && other.readyMillis() > waiting.readyMillis())
                        .count()
                >= OVERTAKEN;
    }

    private static long clearingOf(List<BorderVisit> waiting, BorderQueue queue, long atMillis) {
        double now = atMillis / MILLIS_A_MINUTE;
        BorderVisit last = Collections.max(waiting, BY_TURN);
        double leaves = queue.departure(numberOf(last), readyMinutes(last), now);
        // A queue knows the first of very many. It takes the last for the next behind them; the others leave before it.
        double service = queue.serviceMinutes(now);
        int unknown = waiting.size() - queue.waiting(Double.MAX_VALUE) - 1;
        leaves += unknown > 0 && !Double.isNaN(service) ? unknown * service : 0;
        return Math.round(Math.max(now, leaves) * MILLIS_A_MINUTE);
    }

    private BorderQueue queueOf(Collection<BorderVisit> visits, List<BorderVisit> waiting, long atMillis) {
        long since = atMillis - options.queueMemory().toMillis();
        List<Event> events = new ArrayList<>();
        for (BorderVisit visit : visits) {
            // Who left as it came never waited.
            boolean hasWaited = hasLeft(visit, atMillis) && visit.departedMillis() > visit.arrivedMillis();
            if (hasWaited && visit.departedMillis() > since) {
                events.add(new Event(visit.arrivedMillis(), true, visit));
                events.add(new Event(visit.departedMillis(), false, visit));
            }
        }
        waiting.forEach(visit -> events.add(new Event(visit.arrivedMillis(), true, visit)));
        events.sort(IN_ORDER);
        BorderQueue queue = new BorderQueue();
        for (Event event : events) {
            if (event.isArrival()) {
                queue.arrive(numberOf(event.visit()), readyMinutes(event.visit()));
            } else {
                queue.depart(numberOf(event.visit()), event.atMillis() / MILLIS_A_MINUTE);
            }
        }
        return queue;
    }

    private static double numberOf(BorderVisit visit) {
        return BorderTrain.numberOf(visit.trainRunId() + " " + visit.stopSequence());
    }

    private static double readyMinutes(BorderVisit visit) {
        return visit.readyMillis() / MILLIS_A_MINUTE;
    }

    private record Event(long atMillis, boolean isArrival, BorderVisit visit) {}
}
