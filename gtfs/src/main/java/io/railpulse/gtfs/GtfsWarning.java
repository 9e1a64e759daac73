package io.railpulse.gtfs;

/**
 * Something in a feed that was tolerated and that its publisher should know of.
 *
 * @param kind what it is
 * @param count how often it occurs
 * @param example the first occurrence, in words
 */
public record GtfsWarning(Kind kind, long count, String example) {

    /** The kinds of warnings; one constant, one sentence. */
    public enum Kind {
        /** frequencies.txt has rows; trips that repeat at headways are read as the one run in stop_times.txt. */
        FREQUENCIES_IGNORED,
        /** A trip names a shape and there is no shapes.txt; its route is the line through its stops. */
        NO_SHAPES_FILE,
        /** A stop lies further from its shape than the options allow; it is placed at the nearest fitting point. */
        STOP_FAR_FROM_SHAPE,
        /** A stop has a role that is not known; it is read as if it had none. */
        ROLE_UNKNOWN,
        /** The distances of shape and stop times do not fit each other; the stops are placed by their coordinates. */
        DISTANCES_UNUSABLE,
        /** A call has no time; it was interpolated by distance. */
        TIME_INTERPOLATED
    }

    /** {@code stop-far-from-shape (12 times): stop 123 is 812 m from shape a}. */
    @Override
    public String toString() {
        String code = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return code + " (" + count + (count == 1 ? " time): " : " times): ") + example;
    }
}
