package io.railpulse.domain.geofence;

/**
 * From where a train was seen before to where it is seen now.
 *
 * @param from null where it was not seen before, or so far away that nobody can tell how it came here
 * @param to where it is now
 * @param metres how far that is; 0 where it was not seen before
 */
record Way(SeenAt from, SeenAt to, double metres) {
    /** Over more than this nothing is known of what lies between. */
    private static final double FARTHEST_METRES = 300_000;

    /** @param from null where it was not seen before */
    static Way between(SeenAt from, SeenAt to) {
        double metres = from == null ? 0 : from.metresTo(to);
        return new Way(metres > FARTHEST_METRES ? null : from, to, metres);
    }

    boolean isKnown() {
        return from != null;
    }

    /** When it was at a share of the way, if it went at one speed. */
    long millisAt(double share) {
        return from == null ? to.atMillis() : from.atMillis() + Math.round(share * (to.atMillis() - from.atMillis()));
    }

    /** The time between the two fixes, milliseconds; 0 where there was none before. */
    long tookMillis() {
        return from == null ? 0 : to.atMillis() - from.atMillis();
    }
}
