package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;

/**
 * Where a device that measures its speed stands, and how much its fixes scatter there. The place is known from the first
 * fixes of a stand, before a receiver can have wandered far.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceStand {
    /** Slower than that, metres a second, a device stands. */
    static final float STANDS_BELOW_MPS = 0.5f;
    /** Further away it stands somewhere else, metres, */
    private static final double SAME_STAND_M = 150;
    /** if so many fixes in a row say so. */
    private static final int MOVED_FROM_FIXES = 3;
    /** Fixes that are told to be less exact, metres, say nothing of where it stands. */
    static final float EXACT_WITHIN_M = 50;
    /** A receiver that has wandered off, and creeps, is not back yet at so many standard deviations from the middle. */
    static final double STILL_AWAY = 2.5;
    /** The middle is made of the first so many fixes, that it does not follow a receiver that wanders off slowly. */
    private static final int MIDDLE_OF = 4;
    /** More are not counted. */
    private static final int MOST_FIXES = 10;
    /** How much of the mean of late is the newest fix. */
    private static final double NEWEST_SHARE = 0.25;
    /** How much a device scatters is known from so many fixes. */
    private static final int SCATTER_OF = 200;
    /** Known from so many, or fewer, it may well be half as much again: what is known of it counts as much less. */
    private static final double SCATTER_UNSURE = 4;
    /** What is assumed of it before counts as much as so many. */
    private static final int ASSUMED_OF = 5;
    /** A fix counts for no more than so many times the mean square. */
    private static final double OUTLIER = 3;
    /** What is assumed of its scatter before if it does not tell its accuracy, metres. */
    private static final double COMMON_SCATTER_M = 16;
    /** No device is assumed to scatter less, metres. */
    private static final double LEAST_SCATTER_M = 5;
    /** So many standard deviations from the middle a fix lies once in some sixty million times. */
    private static final double HARDLY_EVER = 6;
    /** And so many seldom enough if the device says against its custom that it creeps, or has wandered off just before. */
    static final double SELDOM = 3.5;

    /** Since when it has stood; {@link CallSheet#UNKNOWN} where it does not. */
    public long sinceMillis = CallSheet.UNKNOWN;
    /** The middle of where it has stood, degrees north. */
    public double latitude;
    /** The same, degrees east. */
    public double longitude;
    /** How many fixes it has had there, and no more than {@value #MOST_FIXES}. */
    public int fixes;
    /** How many fixes in a row were too far away for it to stand there. */
    public int awayFixes;
    /** Where its newest fix there was, degrees north. */
    public double newestLatitude;
    /** The same, degrees east. */
    public double newestLongitude;
    /** Whether it was elsewhere with the newest fix of all, without having moved. */
    public boolean wanders;
    /** Where it has been of late, a mean that forgets, degrees north. */
    public double recentLatitude;
    /** The same, degrees east. */
    public double recentLongitude;
    /** How much its fixes scatter, north and east: the mean square, square metres. */
    public double scatterSquareMetres;
    /** How many fixes that is known from, with what was assumed, and no more than {@value #SCATTER_OF}. */
    public int scatterFixes = ASSUMED_OF;

    /** For the serializer. */
    public DeviceStand() {}

    /** Of a device of which nothing is known but its first fix. */
    static DeviceStand from(Fix fix) {
        DeviceStand stand = new DeviceStand();
        double scatter = Float.isNaN(fix.accuracyMetres()) ? COMMON_SCATTER_M : fix.accuracyMetres();
        stand.scatterSquareMetres = Math.pow(Math.max(LEAST_SCATTER_M, scatter), 2);
        return stand;
    }

    boolean holds() {
        return sinceMillis != CallSheet.UNKNOWN;
    }

    /** Whether it stands, and where is known as well as it ever will be, even if its receiver wanders by now. */
    boolean isSettled() {
        return holds() && fixes >= MIDDLE_OF;
    }

    /** The device runs. */
    void end() {
        sinceMillis = CallSheet.UNKNOWN;
        wanders = false;
    }

    /** Notes where the device has been, whether it is to be believed or not; a single place far away says nothing. */
    void noteRecent(Fix fix, boolean creeps) {
        if (holds() && metresFrom(fix) > 2 * SAME_STAND_M) {
            return;
        }
        wanders = holds() && isLeft(fix, creeps);
        recentLatitude = recent(recentLatitude, fix.latitude());
        recentLongitude = recent(recentLongitude, fix.longitude());
    }

    private static double recent(double mean, double value) {
        return mean + NEWEST_SHARE * (value - mean);
    }

    /** Notes a fix of a device that stands, there or elsewhere. */
    void note(Fix fix) {
        if (fix.accuracyMetres() > EXACT_WITHIN_M) {
            return;
        }
        awayFixes = holds() && metresFrom(fix) > SAME_STAND_M ? awayFixes + 1 : 0;
        if (awayFixes > 0 && awayFixes < MOVED_FROM_FIXES) {
            return;
        }
        if (!holds() || awayFixes > 0) {
            begin(fix);
        } else {
            noteScatter(fix);
            fixes = Math.min(MOST_FIXES, fixes + 1);
            if (fixes <= MIDDLE_OF) {
                latitude += (fix.latitude() - latitude) / fixes;
                longitude += (fix.longitude() - longitude) / fixes;
            }
        }
        newestLatitude = fix.latitude();
        newestLongitude = fix.longitude();
    }

    private void begin(Fix fix) {
        awayFixes = 0;
        wanders = false;
        sinceMillis = fix.measuredMillis();
        latitude = fix.latitude();
        longitude = fix.longitude();
        recentLatitude = fix.latitude();
        recentLongitude = fix.longitude();
        fixes = 1;
    }

    /** By two fixes in a row, which are about as far from the middle if a receiver wanders off slowly. */
    private void noteScatter(Fix fix) {
        double metres = Wgs84.metresBetweenNear(newestLatitude, newestLongitude, fix.latitude(), fix.longitude());
        double square = metres * metres / 4;
        // One that reports seldom must not pass for one that scatters either.
        square = Math.min(square, OUTLIER * scatterSquareMetres);
        scatterFixes = Math.min(SCATTER_OF, scatterFixes + 1);
        scatterSquareMetres += (square - scatterSquareMetres) / scatterFixes;
    }

    /** As a share of that of a fix. */
    private double varianceOfMiddle() {
        return 1.0 / Math.min(MIDDLE_OF, fixes);
    }

    /**
     * Whether the device is elsewhere with a fix: by that fix alone, or by it and those just before, which find out one that
     * wanders off slowly. Both hardly ever happen by the scatter of its fixes.
     *
     * @param creeps whether the device says against its custom that it creeps
     */
    boolean isLeft(Fix fix, boolean creeps) {
        double middle = varianceOfMiddle();
        if (wanders) {
            return metresFrom(fix) > (creeps ? STILL_AWAY : SELDOM) * Math.sqrt(scatterSquareMetres * (1 + middle));
        }
        double scatter =
                (creeps ? SELDOM : HARDLY_EVER) * Math.sqrt(scatterSquareMetres * (1 + SCATTER_UNSURE / scatterFixes));
        double recently = metresFrom(recent(recentLatitude, fix.latitude()), recent(recentLongitude, fix.longitude()));
        return metresFrom(fix) > scatter * Math.sqrt(1 + middle)
                || recently > scatter * Math.sqrt(NEWEST_SHARE / (2 - NEWEST_SHARE) + middle);
    }

    /** Metres between a fix and the middle of where the device has stood. */
    double metresFrom(Fix fix) {
        return metresFrom(fix.latitude(), fix.longitude());
    }

    private double metresFrom(double otherLatitude, double otherLongitude) {
        return Wgs84.metresBetweenNear(latitude, longitude, otherLatitude, otherLongitude);
    }

    /** The same, with nothing in common. */
    DeviceStand copy() {
        DeviceStand copy = new DeviceStand();
        copy.sinceMillis = sinceMillis;
        copy.latitude = latitude;
        copy.longitude = longitude;
        copy.fixes = fixes;
        copy.awayFixes = awayFixes;
        copy.recentLatitude = recentLatitude;
        copy.recentLongitude = recentLongitude;
        copy.scatterSquareMetres = scatterSquareMetres;
        copy.scatterFixes = scatterFixes;
        copy.newestLatitude = newestLatitude;
        copy.newestLongitude = newestLongitude;
        copy.wanders = wanders;
        return copy;
    }
}
