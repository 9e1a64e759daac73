package io.railpulse.domain.throughput;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The queue of one border in one direction, told at the end of each hour, and within an hour when a train comes or goes. Hours
 * are final by the rule of windows. An hour in which nobody waits, and nobody did in the time over which service is measured, is
 * not told, unless something else was told of it. A visit is forgotten once no hour asks for it.
 */
public final class QueueHours {
    private static final long HOUR = WindowGrid.HOUR;

    private final Place border;
    private final ThroughputOptions options;
    private final RecordTimeSlots slots;
    private final QueueReckoning reckoning;
    private final QueueMemory memory;

    public QueueHours(Place border, ThroughputOptions options, QueueMemory memory) {
        this.border = border;
        this.options = options;
        this.slots = options.slots();
        this.reckoning = new QueueReckoning(options);
        this.memory = memory;
    }

    /**
     * Takes what became known in a slot, and tells what that changes and what is due, in the order of hours.
     *
     * @param changes in any order, but what is taken back before what comes in its place
     * @param slotMillis later than that of the call before; no {@link #dueMillis} may be passed over
     */
    public List<QueueRow> take(Collection<VisitChange> changes, long slotMillis) {
        for (VisitChange change : changes) {
            if (change.added()) {
                memory.add(change.visit());
            } else {
                memory.remove(change.visit());
            }
        }
        List<QueueRow> rows = new ArrayList<>();
        NavigableMap<Long, Told> told = memory.listTold();
        for (long end : listDue(earliest(changes), told, slotMillis)) {
            tell(end, told.get(end), slotMillis, rows);
        }
        forgetVisits(slotMillis);
        return rows;
    }

    /** The first moment of which something is known otherwise. */
    private static long earliest(Collection<VisitChange> changes) {
        long earliest = Long.MAX_VALUE;
        for (VisitChange change : changes) {
            BorderVisit visit = change.visit();
            boolean leftOtherwise = changes.stream()
                    .anyMatch(other -> other.added() != change.added() && differsInDeparture(visit, other.visit()));
            long at = leftOtherwise && visit.departedMillis() != null ? visit.departedMillis() : visit.arrivedMillis();
            boolean saysNothing = leftOtherwise && visit.departedMillis() == null;
            earliest = saysNothing ? earliest : Math.min(earliest, at);
        }
        return earliest;
    }

    private static boolean differsInDeparture(BorderVisit one, BorderVisit other) {
        return one.trainRunId().equals(other.trainRunId())
                && one.stopSequence() == other.stopSequence()
                && one.arrivedMillis() == other.arrivedMillis()
                && one.readyMillis() == other.readyMillis()
                && !Objects.equals(one.departedMillis(), other.departedMillis());
    }

    private NavigableSet<Long> listDue(long earliest, NavigableMap<Long, Told> told, long slotMillis) {
        NavigableSet<Long> due = new TreeSet<>();
        for (long end : told.keySet()) {
            if (slots.finalAt(end) <= slotMillis) {
                due.add(end);
            }
        }
        long current = currentEnd(slotMillis);
        if (current == slotMillis) {
            due.add(current);
        }
        if (earliest <= slotMillis) {
            for (long end = current; end >= earliest && slots.finalAt(end) >= slotMillis; end -= HOUR) {
                due.add(end);
            }
        }
        return due;
    }

    /** The end of the hour in which a slot ends; a slot that ends with an hour belongs to it. */
    private static long currentEnd(long slotMillis) {
        return WindowGrid.hourOf(slotMillis - 1) + HOUR;
    }

    private void tell(long end, Told former, long slotMillis, List<QueueRow> rows) {
        QueueFigures figures = reckoning.at(Math.min(end, slotMillis), memory.listVisits());
        if (former == null && figures.isQuiet()) {
            return;
        }
        boolean isFinal = slots.finalAt(end) <= slotMillis;
        if (isFinal || former == null || !former.says(figures)) {
            Told now = former == null ? Told.first(figures) : former.next(figures);
            rows.add(new QueueRow(border, end, figures, now.revision(), !isFinal, slotMillis));
            memory.putTold(end, now);
        }
        if (isFinal) {
            memory.removeTold(end);
        }
    }

    private void forgetVisits(long slotMillis) {
        for (BorderVisit visit : List.copyOf(memory.listVisits())) {
            if (forgottenAt(visit) <= slotMillis) {
                memory.remove(visit);
            }
        }
    }

    private long forgottenAt(BorderVisit visit) {
        long asked =
                Math.max(options.queueMemory().toMillis(), options.serviceOver().toMillis());
        long waits = visit.arrivedMillis() + options.longestWait().toMillis();
        long left = visit.departedMillis() == null ? waits : visit.departedMillis();
        return slots.finalAt(left + asked + HOUR);
    }

    /**
     * The next slot at which something is to be told, or forgotten, though nothing changes; {@link Long#MAX_VALUE} if nothing
     * is remembered.
     */
    public long dueMillis(long slotMillis) {
        NavigableMap<Long, Told> told = memory.listTold();
        long due = told.isEmpty() ? Long.MAX_VALUE : slots.finalAt(told.firstKey());
        for (BorderVisit visit : memory.listVisits()) {
            due = Math.min(due, forgottenAt(visit));
        }
        long hour = currentEnd(slotMillis + 1);
        boolean isAsked = told.containsKey(hour) || !reckoning.isQuiet(hour, memory.listVisits());
        return isAsked ? Math.min(due, hour) : due;
    }
}
