package io.railpulse.network.timetable;

import io.railpulse.network.Line;
import io.railpulse.network.TimetableKind;
import java.util.List;

/**
 * One direction of a line: a train from its origin to its destination, on each of the line's days.
 *
 * @param id unique
 * @param line what it is a direction of
 * @param outward whether it runs from the line's origin to its destination, else back
 * @param calls at least two, in the order of travel, passes among them
 * @param legs between neighbouring calls: one fewer than calls
 */
public record TimetabledTrip(
        String id, Line line, boolean outward, List<TimetabledCall> calls, List<TimetabledLeg> legs) {

    public boolean isBooked() {
        return line.timetable() == TimetableKind.BOOKED;
    }

    public TimetabledCall origin() {
        return calls.get(0);
    }

    public TimetabledCall destination() {
        return calls.get(calls.size() - 1);
    }

    /** Railway kilometres from origin to destination. */
    public double km() {
        return destination().km();
    }
}
