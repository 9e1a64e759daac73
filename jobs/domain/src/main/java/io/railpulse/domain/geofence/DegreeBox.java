package io.railpulse.domain.geofence;

/**
 * A part of the earth between two parallels and two meridians, in degrees. Longitudes go on over the date line.
 *
 * @param south southernmost latitude
 * @param north northernmost latitude
 * @param west westernmost longitude
 * @param east easternmost longitude; no less than {@code west}
 */
record DegreeBox(double south, double north, double west, double east) {

    /** Around a way. */
    static DegreeBox around(Way way) {
        SeenAt to = way.to();
        if (!way.isKnown()) {
            return new DegreeBox(to.latitude(), to.latitude(), to.longitude(), to.longitude());
        }
        SeenAt from = way.from();
        double end = from.longitude() + FenceArea.shortest(to.longitude() - from.longitude());
        return new DegreeBox(
                Math.min(from.latitude(), to.latitude()),
                Math.max(from.latitude(), to.latitude()),
                Math.min(from.longitude(), end),
                Math.max(from.longitude(), end));
    }
}
