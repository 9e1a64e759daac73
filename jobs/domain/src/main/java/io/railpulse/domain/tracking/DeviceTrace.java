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
    /** Further away it stands somewhere else, metres, */
    private static final double SAME_STAND_M = 150;
    /** if so many fixes in a row say so. */
    private static final int MOVED_FROM_FIXES = 3;
    /** Fixes that are told to be less exact, metres, say nothing of where it stands. */
    private static final float EXACT_WITHIN_M = 50;
    /** The middle is made of the first so many fixes, that it does not follow a receiver that wanders off slowly. */
    private static final int MIDDLE_OF = 4;
    /** And its scatter, of as many of each stand. */
    private static final int SCATTER_OF_STAND = 10;
    /** How much of the mean of late is the newest fix. */
    private static final double NEWEST_SHARE = 0.25;
    /** How much a device scatters is known from so many fixes. */
    private static final int SCATTER_OF = 50;
    /** What is assumed of it before counts as much as so many. */
    private static final int ASSUMED_OF = 5;
    /** A fix counts for no more than so many times the mean square. */
    private static final double OUTLIER = 3;
    /** What is assumed of its scatter before if it does not tell its accuracy, metres. */
    private static final double COMMON_SCATTER_M = 16;
    /** No device is assumed to scatter less, metres. */
    private static final double LEAST_SCATTER_M = 5;
    /** A device that scatters while it stands was found in so many places for each time that it stayed in one to the last digit. */
    private static final int PLACES_FOR_A_REPEAT = 20;
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
    /** How many fixes it has had there, and no more than {@value #SCATTER_OF_STAND}. */
    public int standFixes;
    /** How many fixes in a row were too far away for it to stand there. */
    public int awayFixes;
    /** Where it has been of late while it stands, a mean that forgets, degrees north. */
    public double recentLatitude;
    /** The same, degrees east. */
    public double recentLongitude;
    /** In how many places it was found while it stood, each beside the one before. */
    public int restPlaces;
    /** How often it began to say the same place again, to the last digit, while it stood. */
    public int restRepeats;
    /** Whether its newest fix did so. */
    public boolean repeats;
    /** How much its fixes scatter while it stands, north and east: the mean square, square metres. */
    public double scatterSquareMetres;
    /** How many fixes that is known from, with what was assumed, and no more than {@value #SCATTER_OF}. */
    public int scatterFixes = ASSUMED_OF;

    /** For the serializer. */
    public DeviceTrace() {}

    /** A device of which this is the first fix. */
    static DeviceTrace from(Fix fix) {
        DeviceTrace trace = new DeviceTrace();
        trace.device = fix.device();
        trace.fixMillis = fix.measuredMillis();
        double scatter = Float.isNaN(fix.accuracyMetres()) ? COMMON_SCATTER_M : fix.accuracyMetres();
        trace.scatterSquareMetres = Math.pow(Math.max(LEAST_SCATTER_M, scatter), 2);
        trace.note(fix, false);
        return trace;
    }

    /**
     * Notes a fix, which was measured after those before.
     *
     * @param stray whether it is known not to be where the device is
     */
    void note(Fix fix, boolean stray) {
        noteRepeat(fix);
        intervalMillis = adapted(fix.measuredMillis() - fixMillis);
        fixMillis = fix.measuredMillis();
        latitude = fix.latitude();
        longitude = fix.longitude();
        measuresSpeed |= fix.speedMps() > MEASURES_SPEED_FROM_MPS;
        recentLatitude = recent(recentLatitude, latitude);
        recentLongitude = recent(recentLongitude, longitude);
        if (!stray) {
            noteStand(fix);
        }
    }

    private void noteRepeat(Fix fix) {
        boolean again = isRepeat(fix);
        boolean stands = standsSinceMillis != CallSheet.UNKNOWN;
        restPlaces += stands && !again ? 1 : 0;
        restRepeats += stands && again && !repeats ? 1 : 0;
        repeats = again;
    }

    /** Whether a fix is just where the one before it was, and later. */
    boolean isRepeat(Fix fix) {
        return fix.measuredMillis() > fixMillis && fix.latitude() == latitude && fix.longitude() == longitude;
    }

    /** Whether it hardly ever says the same place twice while it stands: some devices always do. */
    boolean scattersAtRest() {
        int begun = restRepeats + (repeats ? 0 : 1);
        return restPlaces >= PLACES_FOR_A_REPEAT * Math.max(1, begun);
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
        if (fix.accuracyMetres() > EXACT_WITHIN_M) {
            return;
        }
        boolean stood = standsSinceMillis != CallSheet.UNKNOWN;
        awayFixes = stood && metresFromStand(fix) > SAME_STAND_M ? awayFixes + 1 : 0;
        if (awayFixes > 0 && awayFixes < MOVED_FROM_FIXES) {
            return;
        }
        if (!stood || awayFixes > 0) {
            awayFixes = 0;
            standsSinceMillis = fix.measuredMillis();
            standLatitude = fix.latitude();
            standLongitude = fix.longitude();
            recentLatitude = fix.latitude();
            recentLongitude = fix.longitude();
            standFixes = 1;
            return;
        }
        if (standFixes == SCATTER_OF_STAND) {
            return;
        }
        noteScatter(fix);
        standFixes++;
        if (standFixes <= MIDDLE_OF) {
            standLatitude += (fix.latitude() - standLatitude) / standFixes;
            standLongitude += (fix.longitude() - standLongitude) / standFixes;
        }
    }

    private void noteScatter(Fix fix) {
        double metres = metresFromStand(fix);
        double square = metres * metres / 2 / (1 + varianceOfMiddle());
        // A receiver that wanders off slowly must not pass for one that scatters.
        square = Math.min(square, OUTLIER * scatterSquareMetres);
        scatterFixes = Math.min(SCATTER_OF, scatterFixes + 1);
        scatterSquareMetres += (square - scatterSquareMetres) / scatterFixes;
    }

    /** As a share of that of a fix. */
    private double varianceOfMiddle() {
        return 1.0 / Math.min(MIDDLE_OF, standFixes);
    }

    /**
     * Whether a device that stands is elsewhere with a fix: by that fix alone, or by it and those just before, which find out
     * one that wanders off slowly. Both hardly ever happen by the scatter of its fixes.
     */
    boolean isElsewhere(Fix fix) {
        double scatter = HARDLY_EVER * Math.sqrt(scatterSquareMetres);
        double middle = varianceOfMiddle();
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
        return Wgs84.metresBetweenNear(standLatitude, standLongitude, otherLatitude, otherLongitude);
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
        copy.awayFixes = awayFixes;
        copy.restPlaces = restPlaces;
        copy.restRepeats = restRepeats;
        copy.repeats = repeats;
        copy.recentLatitude = recentLatitude;
        copy.recentLongitude = recentLongitude;
        copy.scatterSquareMetres = scatterSquareMetres;
        copy.scatterFixes = scatterFixes;
        return copy;
    }
}
