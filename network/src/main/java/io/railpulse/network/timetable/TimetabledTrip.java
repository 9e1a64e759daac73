package io.railpulse.network.timetable;

import io.railpulse.network.Line;
import io.railpulse.network.Point;
import io.railpulse.network.TimetableKind;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The class of all trains of the network. */
    public static final String TRAIN_CLASS = "freight";

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

    /** Whether it departs on a service day. */
    public boolean departsOn(LocalDate serviceDate) {
        return line.days().contains(serviceDate.getDayOfWeek());
    }

    /** The points of all its legs, each once, with kilometres from its origin. */
    public List<Point> listPoints() {
        List<Point> points = new ArrayList<>();
        points.add(legs.get(0).line().get(0));
        for (int leg = 0; leg < legs.size(); leg++) {
            double startKm = calls.get(leg).km();
            List<Point> line = legs.get(leg).line();
            for (Point point : line.subList(1, line.size())) {
                points.add(new Point(point.latitude(), point.longitude(), startKm + point.km()));
            }
        }
        return points;
    }
}
