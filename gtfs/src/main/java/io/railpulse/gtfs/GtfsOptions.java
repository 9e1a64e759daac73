package io.railpulse.gtfs;

/**
 * How a feed is turned into routes.
 *
 * @param distanceUnit what {@code shape_dist_traveled} means; default {@link DistanceUnit#UNKNOWN}: as the feed's own
 *     {@code distance_unit} in feed_info.txt says
 * @param shapeToleranceMetres tolerance beside the surveyed legs of a shape, which are all that are not said to be
 *     something else; default 300 m, which covers parallel tracks, wide stations and the fixes of a plain receiver
 * @param straightToleranceMetres least tolerance beside the straight and sea legs of a shape, and beside all legs of a
 *     route that is the line through its stops; default 1,000 m
 * @param straightToleranceShare tolerance beside such a leg as a share of its own length, where that is more; default
 *     0.15, as far as track commonly strays from the straight line
 * @param stopOffsetMetres a stop further than this from its shape is counted as a warning, and distances that place it
 *     there are not believed; default 500 m
 */
public record GtfsOptions(
        DistanceUnit distanceUnit,
        double shapeToleranceMetres,
        double straightToleranceMetres,
        double straightToleranceShare,
        double stopOffsetMetres) {

    public static final GtfsOptions DEFAULT = new GtfsOptions(DistanceUnit.UNKNOWN, 300, 1_000, 0.15, 500);

    public GtfsOptions {
        if (!(shapeToleranceMetres > 0 && straightToleranceMetres > 0)) {
            throw new IllegalArgumentException("tolerances must be positive");
        }
        if (!(straightToleranceShare >= 0 && stopOffsetMetres >= 0)) {
            throw new IllegalArgumentException("straightToleranceShare and stopOffsetMetres must not be negative");
        }
    }

    public GtfsOptions withDistanceUnit(DistanceUnit unit) {
        return new GtfsOptions(
                unit, shapeToleranceMetres, straightToleranceMetres, straightToleranceShare, stopOffsetMetres);
    }
}
