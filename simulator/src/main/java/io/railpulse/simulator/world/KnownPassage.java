package io.railpulse.simulator.world;

/**
 * What is known at a moment of a train on a link: the points that it has come to and left. What is not known of it happens
 * later than that moment.
 *
 * @param passage how it truly goes over the link; null if nothing is known
 * @param second up to when that is known, since the epoch
 */
record KnownPassage(Passage passage, long second) {
    static final KnownPassage NOTHING = new KnownPassage(null, Long.MIN_VALUE);

    /** When it comes to a point, for one who reckons a second himself. */
    long arrival(int point, long reckoned) {
        return passage == null ? reckoned : known(passage.arrivals()[point], reckoned);
    }

    /** When it leaves a point, for one who reckons a second himself. */
    long departure(int point, long reckoned) {
        return passage == null ? reckoned : known(passage.departures()[point], reckoned);
    }

    private long known(long truth, long reckoned) {
        return truth <= second ? truth : Math.max(reckoned, second + 1);
    }

    /** The last point that it has come to; 0 while it is in the station. */
    int reached() {
        int point = 0;
        while (point + 1 < passage.arrivals().length && passage.arrivals()[point + 1] <= second) {
            point++;
        }
        return point;
    }
}
