package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.RoutePlace;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a device that reports seldom is expected while its train stands, as one says that reports often: as far from it along
 * the line as it rides, and as far beside the line, since both stand on the same track.
 *
 * @param sinceMillis since when the other has stood
 * @param latitude where the device is expected, degrees north
 * @param longitude the same, degrees east
 * @param metresAhead how far ahead of the other it is by its fix, metres along the route
 */
record StandOfOthers(long sinceMillis, double latitude, double longitude, double metresAhead) {
    /** A device that reports at least as often, milliseconds, sees whether the train moves. */
    private static final long OFTEN_MILLIS = 5 * 60_000;
    /** A train is no longer than that, metres. */
    private static final double LONGEST_TRAIN_M = 2_000;

    /** Empty if the device runs, reports often itself, or none that does stands. */
    static Optional<StandOfOthers> find(Fix fix, DeviceTrace device, Hypotheses train, RouteLine line) {
        boolean stands = device.measuresSpeed && fix.speedMps() < DeviceStand.STANDS_BELOW_MPS;
        if (!stands
                || device.intervalMillis <= OFTEN_MILLIS
                || !train.likeliest().hasPosition()) {
            return Optional.empty();
        }
        return findStanding(fix, train).flatMap(other -> find(fix, device, other.stand, train.likeliest(), line));
    }

    private static Optional<StandOfOthers> find(
            Fix fix, DeviceTrace device, DeviceStand other, Motion train, RouteLine line) {
        Optional<RoutePlace> there = findPlace(other.latitude, other.longitude, train, line);
        Optional<RoutePlace> own = findPlace(fix.latitude(), fix.longitude(), train, line);
        if (there.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        double along = there.get().alongMetres();
        double[] from = pointAt(line.route(), along);
        double[] to = pointAt(line.route(), along + device.place.aheadMetres);
        return Optional.of(new StandOfOthers(
                other.sinceMillis,
                other.latitude + to[0] - from[0],
                other.longitude + to[1] - from[1],
                own.get().alongMetres() - along));
    }

    /** Of those that report often, the one whose place is known best. */
    private static Optional<DeviceTrace> findStanding(Fix fix, Hypotheses train) {
        DeviceTrace best = null;
        for (DeviceTrace trace : train.devices) {
            boolean stands = trace.intervalMillis <= OFTEN_MILLIS
                    && trace.stand.isSettled()
                    && fix.measuredMillis() - trace.fixMillis <= StaticDrift.SEEN_WITHIN_MILLIS;
            if (stands && (best == null || trace.stand.scatterSquareMetres < best.stand.scatterSquareMetres)) {
                best = trace;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<RoutePlace> findPlace(double latitude, double longitude, Motion train, RouteLine line) {
        double along = train.alongMetres;
        return line.findPlace(latitude, longitude, along - LONGEST_TRAIN_M, along + LONGEST_TRAIN_M, along);
    }

    private static double[] pointAt(Route route, double alongMetres) {
        double[] along = route.alongMetres();
        int found = Arrays.binarySearch(along, alongMetres);
        int leg = Math.max(0, Math.min(along.length - 2, found >= 0 ? found : -found - 2));
        double length = along[leg + 1] - along[leg];
        double share = length == 0 ? 0 : (alongMetres - along[leg]) / length;
        return new double[] {between(route.latitudes(), leg, share), between(route.longitudes(), leg, share)};
    }

    private static double between(double[] values, int leg, double share) {
        return values[leg] + share * (values[leg + 1] - values[leg]);
    }

    /** How far north a fix is of where it is expected. */
    double metresNorth(Fix fix) {
        return (fix.latitude() - latitude) * Wgs84.metresPerDegreeNorth(latitude);
    }

    /** How far east a fix is of where it is expected. */
    double metresEast(Fix fix) {
        return (fix.longitude() - longitude) * Wgs84.metresPerDegreeEast(latitude);
    }

    double metresFrom(Fix fix) {
        return Math.hypot(metresNorth(fix), metresEast(fix));
    }
}
