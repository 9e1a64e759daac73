package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;

/**
 * What was heard of one device of a train: its newest fix, how often it reports, and where it stands.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceTrace {
    /** Slower than that, metres a second, a device stands. */
    static final float STANDS_BELOW_MPS = 0.5f;
    /** Towards a longer interval an estimate goes by this share of itself at a time, so that a silence is none. */
    private static final double LONGER_BY = 0.1;
    /** A device that ever reported more than this, metres a second, measures its speed. */
    private static final float MEASURES_SPEED_FROM_MPS = 2;
    /** Further away it stands somewhere else, metres. */
    private static final double SAME_STAND_M = 150;
    /** The middle is made of the first so many fixes, that it does not follow a receiver that wanders off slowly. */
    private static final int MIDDLE_OF = 10;
    /** How much of the mean of late is the newest fix. */
    private static final double NEWEST_SHARE = 0.25;
    /** How much a device scatters is known from so many fixes. */
    private static final int SCATTER_OF = 50;
    /** What is assumed of it before counts as much as so many. */
    private static final int ASSUMED_OF = 5;
    /** A fix counts for no more than so many times the mean square. */
    private static final double OUTLIER = 3;
    /** What is assumed of its scatter before, square metres. */
    private static final double COMMON_SCATTER_M2 = 16 * 16;
    /** So many standard deviations from the middle a fix lies once in some ten million times. */
    private static final double HARDLY_EVER = 6;

    /** The device, by {@link Fix#deviceOf}. */
    public int device;
    /** When its newest fix was measured. */
    public long fixMillis;
    /** Where that was, degrees north. */
    public double latitude;
    /** Where that was, degrees east. */
    public double longitude;
    /** How long it commonly is from one fix to the next; 0 before the second. */
    public long intervalMillis;
    /** Whether it measures speed. */
    public boolean measuresSpeed;
    /** Since when it has stood; {@link CallSheet#UNKNOWN} where it runs, or does not measure its speed. */
    public long standsSinceMillis = CallSheet.UNKNOWN;
    /** The middle of where it has stood, degrees north. */
    public double standLatitude;
    /** The same, degrees east. */
    public double standLongitude;
    /** How many fixes that is the middle of, and no more than {@value #MIDDLE_OF}. */
    public int standFixes;
    /** Where it has been of late while it stands, a mean that forgets, degrees north. */
    public double recentLatitude;
    /** The same, degrees east. */
    public double recentLongitude;
    /** How much its fixes scatter while it stands, north and east: the mean square, square metres. */
    public double scatterSquareMetres = COMMON_SCATTER_M2;
    /** How many fixes that is known from, with what was assumed, and no more than {@value #SCATTER_OF}. */
    public int scatterFixes = ASSUMED_OF;

    /** For the serializer. */
    public DeviceTrace() {}

    /** A device of which this is the first fix. */
    static DeviceTrace from(Fix fix) {
        DeviceTrace trace = new DeviceTrace();
        trace.device = fix.device();
        trace.fixMillis = fix.measuredMillis();
        trace.note(fix, false);
        return trace;
    }

    /**
     * Notes a fix, which was measured after those before.
     *
     * @param wanders whether it is known not to be where the device stands
     */
    void note(Fix fix, boolean wanders) {
        intervalMillis = adapted(fix.measuredMillis() - fixMillis);
        fixMillis = fix.measuredMillis();
        latitude = fix.latitude();
        longitude = fix.longitude();
        measuresSpeed |= fix.speedMps() > MEASURES_SPEED_FROM_MPS;
        recentLatitude = recent(recentLatitude, latitude);
        recentLongitude = recent(recentLongitude, longitude);
        if (!wanders) {
            noteStand(fix);
        }
    }

    private long adapted(long gap) {
        if (gap == 0 || intervalMillis == 0) {
            return intervalMillis == 0 ? gap : intervalMillis;
        }
        return gap < intervalMillis
                ? (intervalMillis + gap) / 2
                : Math.min(gap, Math.round(intervalMillis * (1 + LONGER_BY)));
    }

    private static double recent(double mean, double value) {
        return mean + NEWEST_SHARE * (value - mean);
    }

    private void noteStand(Fix fix) {
        if (!measuresSpeed || !(fix.speedMps() < STANDS_BELOW_MPS)) {
            standsSinceMillis = CallSheet.UNKNOWN;
            return;
        }
        if (standsSinceMillis == CallSheet.UNKNOWN || metresFromStand(fix) > SAME_STAND_M) {
            standsSinceMillis = fix.measuredMillis();
            standLatitude = fix.latitude();
            standLongitude = fix.longitude();
            recentLatitude = fix.latitude();
            recentLongitude = fix.longitude();
            standFixes = 1;
            return;
        }
        noteScatter(fix);
        if (standFixes < MIDDLE_OF) {
            standFixes++;
            standLatitude += (fix.latitude() - standLatitude) / standFixes;
            standLongitude += (fix.longitude() - standLongitude) / standFixes;
        }
    }

    private void noteScatter(Fix fix) {
        double metres = metresFromStand(fix);
        double square = metres * metres / 2 / (1 + 1.0 / standFixes);
        // A receiver that wanders off slowly must not pass for one that scatters.
        square = Math.min(square, OUTLIER * scatterSquareMetres);
        scatterFixes = Math.min(SCATTER_OF, scatterFixes + 1);
        scatterSquareMetres += (square - scatterSquareMetres) / scatterFixes;
    }

    /**
     * Whether a device that stands is elsewhere with a fix: by that fix alone, or by it and those just before, which find out
     * one that wanders off slowly. Both hardly ever happen by the scatter of its fixes.
     */
    boolean isElsewhere(Fix fix) {
        double scatter = HARDLY_EVER * Math.sqrt(scatterSquareMetres);
        double middle = 1.0 / standFixes;
        double recently =
                metresFromStand(recent(recentLatitude, fix.latitude()), recent(recentLongitude, fix.longitude()));
        return metresFromStand(fix) > scatter * Math.sqrt(1 + middle)
                || recently > scatter * Math.sqrt(NEWEST_SHARE / (2 - NEWEST_SHARE) + middle);
    }

    /** Metres between a fix and the middle of where the device has stood. */
    double metresFromStand(Fix fix) {
        return metresFromStand(fix.latitude(), fix.longitude());
    }

    private double metresFromStand(double otherLatitude, double otherLongitude) {
        return Math.hypot(
                (otherLatitude - standLatitude) * Wgs84.metresPerDegreeNorth(standLatitude),
                (otherLongitude - standLongitude) * Wgs84.metresPerDegreeEast(standLatitude));
    }

    /** The same, with nothing in common. */
    DeviceTrace copy() {
        DeviceTrace copy = new DeviceTrace();
        copy.device = device;
        copy.fixMillis = fixMillis;
        copy.latitude = latitude;
        copy.longitude = longitude;
        copy.intervalMillis = intervalMillis;
        copy.measuresSpeed = measuresSpeed;
        copy.standsSinceMillis = standsSinceMillis;
        copy.standLatitude = standLatitude;
        copy.standLongitude = standLongitude;
        copy.standFixes = standFixes;
        copy.recentLatitude = recentLatitude;
        copy.recentLongitude = recentLongitude;
        copy.scatterSquareMetres = scatterSquareMetres;
        copy.scatterFixes = scatterFixes;
        return copy;
    }
}
