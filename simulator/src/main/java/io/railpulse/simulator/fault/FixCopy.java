package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Ground;

/** Fixes that differ from another in what a fault changes. */
final class FixCopy {
    private FixCopy() {}

    /** Under an id of its own, so that it is no copy of the other. */
    static PositionReport withOwnId(PositionReport fix, String suffix) {
        return new PositionReport(
                fix.reportId() + "-" + suffix,
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                fix.measuredAtMillis(),
                fix.latitude(),
                fix.longitude(),
                fix.speedMps(),
                fix.bearingDeg(),
                fix.accuracyM());
    }

    static PositionReport at(PositionReport fix, double latitude, double longitude) {
        return new PositionReport(
                fix.reportId(),
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                fix.measuredAtMillis(),
                latitude,
                longitude,
                fix.speedMps(),
                fix.bearingDeg(),
                fix.accuracyM());
    }

    /** Moved over the ground by metres, on the globe still. */
    static PositionReport moved(PositionReport fix, double northMetres, double eastMetres) {
        double latitude = fix.latitude() + Ground.degreesNorth(northMetres);
        double longitude = fix.longitude() + Ground.degreesEast(eastMetres, fix.latitude());
        double bounded = Math.min(89.9, Math.max(-89.9, latitude));
        double around = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        return at(fix, Ground.rounded(bounded), Ground.rounded(around));
    }

    static PositionReport measuredAt(PositionReport fix, long millis) {
        return new PositionReport(
                fix.reportId(),
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                millis,
                fix.latitude(),
                fix.longitude(),
                fix.speedMps(),
                fix.bearingDeg(),
                fix.accuracyM());
    }

    /** What an earlier fix said of where, as if measured when a later one was. */
    static PositionReport repeating(PositionReport earlier, PositionReport later) {
        return new PositionReport(
                later.reportId(),
                later.deviceId(),
                later.tripId(),
                later.serviceDate(),
                later.measuredAtMillis(),
                earlier.latitude(),
                earlier.longitude(),
                earlier.speedMps(),
                earlier.bearingDeg(),
                earlier.accuracyM());
    }

    static PositionReport withAccuracy(PositionReport fix, double accuracyM) {
        return new PositionReport(
                fix.reportId(),
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                fix.measuredAtMillis(),
                fix.latitude(),
                fix.longitude(),
                fix.speedMps(),
                fix.bearingDeg(),
                accuracyM);
    }

    static PositionReport ofRun(PositionReport fix, String tripId, String serviceDate) {
        return new PositionReport(
                fix.reportId(),
                fix.deviceId(),
                tripId,
                serviceDate,
                fix.measuredAtMillis(),
                fix.latitude(),
                fix.longitude(),
                fix.speedMps(),
                fix.bearingDeg(),
                fix.accuracyM());
    }
}
