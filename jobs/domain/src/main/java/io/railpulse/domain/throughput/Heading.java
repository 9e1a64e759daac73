package io.railpulse.domain.throughput;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.Locale;

/**
 * Where a run leads, as the crow flies from its origin to its destination. Plans name no direction, and the same corridor has
 * trains between many pairs of places: a point of the compass is what those of one direction have in common.
 */
public enum Heading {
    NORTHBOUND,
    EASTBOUND,
    SOUTHBOUND,
    WESTBOUND,
    /** It ends where it began. */
    ROUND;

    /** The heading of a run; east or west wins a tie. */
    public static Heading of(TrainRun plan) {
        PlannedCall from = plan.origin();
        PlannedCall to = plan.destination();
        double north = to.latitude() - from.latitude();
        double middle = Math.toRadians((to.latitude() + from.latitude()) / 2);
        double east = shortestWay(to.longitude() - from.longitude()) * StrictMath.cos(middle);
        if (north == 0 && east == 0) {
            return ROUND;
        }
        if (Math.abs(east) >= Math.abs(north)) {
            return east > 0 ? EASTBOUND : WESTBOUND;
        }
        return north > 0 ? NORTHBOUND : SOUTHBOUND;
    }

    private static double shortestWay(double degrees) {
        if (degrees > 180) {
            return degrees - 360;
        }
        return degrees < -180 ? degrees + 360 : degrees;
    }

    /** The name in tables and topics: {@code westbound}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
