package io.railpulse.domain.geofence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes a fence unfit to be watched. One with a fault changes nothing: the version before it stays in force. */
public final class GeofenceCheck {
    /** Stands between run and fence where both are named together. */
    private static final char SEPARATOR = '|';
    /** Further from its middle a plane is no longer the earth. */
    private static final double FARTHEST_METRES = 100_000;

    private static final double WIDEST_MARGIN_METRES = 10_000;
    /** Nearer to the poles there are no railways, and degrees of longitude mean little. */
    private static final double HIGHEST_LATITUDE = 85;

    private static final double HIGHEST_LONGITUDE = 180;
    private static final int LEAST_CORNERS = 3;
    private static final int MOST_CORNERS = 1_000;
    private static final double LEAST_SQUARE_METRES = 1;
    /** A time longer than any train is under way is a slip of the unit. */
    private static final long LONGEST_SECONDS = 60L * 86_400;

    private final List<GeofenceFault> faults = new ArrayList<>();

    private GeofenceCheck() {}

    /** All that is wrong with a fence; empty if nothing. */
    public static List<GeofenceFault> listFaults(Geofence fence) {
        GeofenceCheck check = new GeofenceCheck();
        check.check(fence);
        return check.faults;
    }

    private void check(Geofence fence) {
        faultIf(fence.fenceId().isBlank(), "fence_id", "is blank");
        faultIf(fence.fenceId().indexOf(SEPARATOR) >= 0, "fence_id", "holds a '" + SEPARATOR + "'");
        faultIf(fence.version() < 1, "version", fence.version() + " is less than 1");
        faultIf(fence.name().isBlank(), "name", "is blank");
        faultIf(fence.circle() == null && fence.ring().isEmpty(), "circle", "there is neither a circle nor a ring");
        faultIf(fence.circle() != null && !fence.ring().isEmpty(), "ring", "there is a circle as well");
        if (fence.circle() != null) {
            checkCircle(fence.circle());
        } else if (!fence.ring().isEmpty()) {
            checkRing(fence.ring());
        }
        checkAmount(fence.marginMetres(), 0, WIDEST_MARGIN_METRES, "margin_m", "m");
        checkAmount(fence.dwellSeconds(), 0, LONGEST_SECONDS, "dwell_s", "s");
        checkNames(fence.corridors(), "corridors");
        checkNames(fence.trips(), "trips");
    }

    private void checkCircle(FenceCircle circle) {
        checkPoint(circle.latitude(), circle.longitude(), "circle");
        faultIf(!(circle.radiusMetres() > 0), "circle.radius_m", circle.radiusMetres() + " m is not more than 0 m");
        faultIf(
                circle.radiusMetres() > FARTHEST_METRES,
                "circle.radius_m",
                circle.radiusMetres() + " m is more than " + FARTHEST_METRES + " m");
    }

    private void checkRing(List<FencePoint> ring) {
        faultIf(ring.size() < LEAST_CORNERS, "ring", ring.size() + " corners enclose nothing");
        faultIf(ring.size() > MOST_CORNERS, "ring", ring.size() + " corners are more than " + MOST_CORNERS);
        int before = faults.size();
        for (int at = 0; at < ring.size(); at++) {
            FencePoint corner = ring.get(at);
            checkPoint(corner.latitude(), corner.longitude(), "ring[" + at + "]");
            faultIf(corner.equals(ring.get((at + 1) % ring.size())), "ring[" + at + "]", "the next corner is the same");
        }
        boolean mayBeMeasured = faults.size() == before && ring.size() >= LEAST_CORNERS && ring.size() <= MOST_CORNERS;
        if (mayBeMeasured) {
            checkShape(FenceArea.ringOf(ring));
        }
    }

    private void checkShape(RingShape shape) {
        if (shape.reachMetres() > FARTHEST_METRES) {
            faultIf(true, "ring", "a corner is further than " + FARTHEST_METRES + " m from its middle");
            return;
        }
        boolean crosses = shape.crossesItself();
        faultIf(crosses, "ring", "crosses itself");
        faultIf(!crosses && shape.area() < LEAST_SQUARE_METRES, "ring", "encloses nothing");
    }

    private void checkPoint(double latitude, double longitude, String field) {
        checkAmount(latitude, -HIGHEST_LATITUDE, HIGHEST_LATITUDE, field + ".latitude_deg", "degrees");
        checkAmount(longitude, -HIGHEST_LONGITUDE, HIGHEST_LONGITUDE, field + ".longitude_deg", "degrees");
    }

    private void checkAmount(double amount, double least, double most, String field, String unit) {
        // Written so that NaN, which compares as false with everything, is a fault as well.
        faultIf(
                !(amount >= least && amount <= most),
                field,
                amount + " " + unit + " is not between " + least + " and " + most);
    }

    private void checkNames(List<String> names, String field) {
        Set<String> known = new HashSet<>();
        for (String name : names) {
            faultIf(name.isBlank(), field, "one is blank");
            faultIf(!known.add(name), field, "'" + name + "' stands twice");
        }
    }

    private void faultIf(boolean wrong, String field, String detail) {
        if (wrong) {
            faults.add(new GeofenceFault(field, detail));
        }
    }
}
