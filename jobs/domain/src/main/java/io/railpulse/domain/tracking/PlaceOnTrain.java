package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;

/**
 * Where on its train a device rides that reports seldom, as a distance along the line from the one that reports often: a
 * container stays on its wagon, so that one stand tells where it will be at the next, before it has said so itself. It is
 * learned fix by fix while both stand. How much they scatter around where they were expected holds all that is not known:
 * their own noise, that of the other, how far the buffers give, and how the track lies beside the line. Who pulls the train
 * next is taken to be where the last one was; if it is at the other end, the device is a train's length from where it is
 * expected, which is no drift, and learned anew.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class PlaceOnTrain {
    /** It is known from so many fixes. */
    private static final int KNOWN_FROM = 3;
    /** Of more the older ones fade: a train may be put together anew. */
    private static final int KNOWN_BY = 50;
    /** What is assumed of the scatter before counts as much as so many. */
    private static final int ASSUMED_OF = 5;
    /** A fix counts for no more than so many times the mean square. */
    private static final double OUTLIER = 3;
    /** Further away, metres, no receiver wanders, and the device rides elsewhere. */
    private static final double ELSEWHERE_M = 200;
    /** So does one of which so many fixes in a row were not where they were expected: no drift lasts for as long. */
    private static final int ELSEWHERE_FROM = 12;
    /** How much of the mean of late is the newest fix: of those that come seldom few belong to one drift. */
    private static final double NEWEST_SHARE = 0.5;
    /** So many standard deviations off a fix lies once in ten million times. */
    private static final double HARDLY_EVER = 5.75;

    /** Metres along the route that it is ahead of the other. */
    public double aheadMetres;
    /** How many fixes that is known from, and no more than {@value #KNOWN_BY}. */
    public int fixes;
    /** How much its fixes scatter around where they are expected, north and east: the mean square, square metres. */
    public double scatterSquareMetres;
    /** How far from there they were of late, a mean that forgets, metres north. */
    public double recentNorthMetres;
    /** The same, metres east. */
    public double recentEastMetres;
    /** How many in a row were not there. */
    public int strays;
    /** Whether the newest was elsewhere, although the train stands. */
    public boolean wanders;

    /** For the serializer. */
    public PlaceOnTrain() {}

    private boolean isKnown() {
        return fixes >= KNOWN_FROM;
    }

    /**
     * Whether a fix, or it and those just before, are further from where they are expected than they scatter.
     *
     * @param creeps whether the device says against its custom that it creeps
     */
    boolean isLeft(Fix fix, boolean creeps, StandOfOthers others) {
        if (!isKnown() || fix.accuracyMetres() > DeviceStand.EXACT_WITHIN_M) {
            return false;
        }
        double north = others.metresNorth(fix);
        double east = others.metresEast(fix);
        double scatter = Math.sqrt(scatterSquareMetres);
        double seldom = creeps ? DeviceStand.SELDOM : HARDLY_EVER;
        double unsure = 1.0 / fixes;
        if (wanders) {
            double away = creeps ? DeviceStand.STILL_AWAY : DeviceStand.SELDOM;
            return Math.hypot(north, east) > away * scatter * Math.sqrt(1 + unsure);
        }
        double recently = Math.hypot(recent(recentNorthMetres, north), recent(recentEastMetres, east));
        return Math.hypot(north, east) > seldom * scatter * Math.sqrt(1 + unsure)
                || recently > seldom * scatter * Math.sqrt(NEWEST_SHARE / (2 - NEWEST_SHARE) + unsure);
    }

    private static double recent(double mean, double value) {
        return mean + NEWEST_SHARE * (value - mean);
    }

    /**
     * Notes a fix of a device that stands where others do.
     *
     * @param creeps whether the device says against its custom that it creeps
     * @param assumedScatterSquare what is assumed of its scatter at first, square metres
     */
    void note(Fix fix, boolean creeps, StandOfOthers others, Placement placement, double assumedScatterSquare) {
        boolean drifts = placement.reason() == RejectReason.STATIC_DRIFT;
        if (fix.accuracyMetres() > DeviceStand.EXACT_WITHIN_M || placement.isRejected() && !drifts) {
            return;
        }
        double metres = Math.hypot(others.metresNorth(fix), others.metresEast(fix));
        wanders = drifts && isLeft(fix, creeps, others);
        if (wanders || isKnown() && metres > ELSEWHERE_M) {
            noteStray();
        } else if (!drifts) {
            strays = 0;
            learn(others.metresAhead(), metres, assumedScatterSquare);
        }
        if (isKnown() && metres <= ELSEWHERE_M) {
            recentNorthMetres = recent(recentNorthMetres, others.metresNorth(fix));
            recentEastMetres = recent(recentEastMetres, others.metresEast(fix));
        }
    }

    private void noteStray() {
        strays++;
        if (strays >= ELSEWHERE_FROM) {
            fixes = 0;
            strays = 0;
            wanders = false;
            recentNorthMetres = 0;
            recentEastMetres = 0;
        }
    }

    private void learn(double metresAhead, double metresOff, double assumedScatterSquare) {
        if (fixes == 0) {
            scatterSquareMetres = assumedScatterSquare;
            aheadMetres = metresAhead;
            fixes = 1;
            return;
        }
        double square = metresOff * metresOff / 2 * fixes / (fixes + 1);
        // A receiver that wanders off slowly must not pass for one that scatters.
        square = isKnown() ? Math.min(square, OUTLIER * scatterSquareMetres) : square;
        fixes = Math.min(KNOWN_BY, fixes + 1);
        scatterSquareMetres += (square - scatterSquareMetres) / (fixes + ASSUMED_OF);
        aheadMetres += (metresAhead - aheadMetres) / fixes;
    }

    /** The same, with nothing in common. */
    PlaceOnTrain copy() {
        PlaceOnTrain copy = new PlaceOnTrain();
        copy.aheadMetres = aheadMetres;
        copy.fixes = fixes;
        copy.scatterSquareMetres = scatterSquareMetres;
        copy.recentNorthMetres = recentNorthMetres;
        copy.recentEastMetres = recentEastMetres;
        copy.strays = strays;
        copy.wanders = wanders;
        return copy;
    }
}
