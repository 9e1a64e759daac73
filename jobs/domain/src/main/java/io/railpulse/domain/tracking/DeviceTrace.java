package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;

/**
 * The last that was heard of each device of one train, and how often it reports. Of more than {@value #MOST} the one that
 * was silent for longest is forgotten.
 *
 * <p>Plain arrays with public fields: it is kept in state, and read by its serializer.
 */
public final class DeviceTraces {
    private static final int MOST = 32;
    /** Towards a longer interval an estimate goes by this share of itself at a time, so that a silence is none. */
    private static final double LONGER_BY = 0.1;
    /** A device that ever reported more than this, metres a second, measures its speed. */
    private static final float MEASURES_SPEED = 2;

    /** Slower than that, metres a second, a device stands. */
    static final float STANDS_BELOW_MPS = 0.5f;
    /** So many standard deviations from the middle a fix lies once in some hundred thousand times. */
    private static final double HARDLY_EVER = 5;
    /** Further away it stands somewhere else, metres. */
    private static final double SAME_STAND_M = 150;
    /** The middle is made of the first so many fixes, that it does not follow a receiver that wanders off slowly. */
    private static final int MIDDLE_OF = 10;
    /** How much a device scatters is known from so many fixes. */
    private static final int SCATTER_OF = 50;
    /** A fix counts for no more than so many times the mean square. */
    private static final double OUTLIER = 3;
    /** What is assumed of its scatter before, square metres. */
    private static final double COMMON_SCATTER_M2 = 16 * 16;

    /** The devices, by {@link Fix#deviceOf}. */
    public int[] devices = new int[0];
    /** When the newest fix of each was measured. */
    public long[] fixMillis = new long[0];
    /** Where it was, degrees north. */
    public double[] latitudes = new double[0];
    /** Where it was, degrees east. */
    public double[] longitudes = new double[0];
    /** How long it commonly is from one fix to the next; 0 before the second. */
    public long[] intervalMillis = new long[0];
    /** Whether it measures speed. */
    public boolean[] measuresSpeed = new boolean[0];

    /** Since when the device has stood; {@link CallSheet#UNKNOWN} where it runs, or does not measure its speed. */
    public long[] standsSinceMillis = new long[0];
    /** The middle of where it has stood, degrees north. */
    public double[] standLatitudes = new double[0];
    /** The same, degrees east. */
    public double[] standLongitudes = new double[0];
    /** How many fixes that is the middle of, and no more than {@value #MIDDLE_OF}. */
    public int[] standFixes = new int[0];

    /** How much its fixes scatter while it stands, north and east: the mean square, square metres. */
    public double[] scatterSquareMetres = new double[0];

    /** For the serializer. */
    public DeviceTraces() {}

    /** The index of a device; -1 if it was not heard of. */
    int find(int device) {
        for (int at = 0; at < devices.length; at++) {
            if (devices[at] == device) {
                return at;
            }
        }
        return -1;
    }

    /** How long it commonly is from one fix of a device to the next; 0 if that is not known. */
    long intervalOf(int device) {
        int at = find(device);
        return at < 0 ? 0 : intervalMillis[at];
    }

    /**
     * Notes a fix, which was measured after those before.
     *
     * @param wanders whether it is known not to be where the device stands
     */
    void note(Fix fix, boolean wanders) {
        int at = find(fix.device());
        if (at < 0) {
            at = makeRoom();
            devices[at] = fix.device();
            intervalMillis[at] = 0;
            measuresSpeed[at] = false;
            standsSinceMillis[at] = CallSheet.UNKNOWN;
            scatterSquareMetres[at] = COMMON_SCATTER_M2;
        } else {
            intervalMillis[at] = adapted(intervalMillis[at], fix.measuredMillis() - fixMillis[at]);
        }
        fixMillis[at] = fix.measuredMillis();
        latitudes[at] = fix.latitude();
        longitudes[at] = fix.longitude();
        measuresSpeed[at] |= fix.speedMps() > MEASURES_SPEED;
        if (!wanders) {
            noteStand(at, fix);
        }
    }

    private void noteStand(int at, Fix fix) {
        if (!measuresSpeed[at] || !(fix.speedMps() < STANDS_BELOW_MPS)) {
            standsSinceMillis[at] = CallSheet.UNKNOWN;
            return;
        }
        if (standsSinceMillis[at] == CallSheet.UNKNOWN || metresFromStand(at, fix) > SAME_STAND_M) {
            standsSinceMillis[at] = fix.measuredMillis();
            standLatitudes[at] = fix.latitude();
            standLongitudes[at] = fix.longitude();
            standFixes[at] = 1;
            return;
        }
        noteScatter(at, fix);
        if (standFixes[at] == MIDDLE_OF) {
            return;
        }
        standFixes[at]++;
        standLatitudes[at] += (fix.latitude() - standLatitudes[at]) / standFixes[at];
        standLongitudes[at] += (fix.longitude() - standLongitudes[at]) / standFixes[at];
    }

    private void noteScatter(int at, Fix fix) {
        double metres = metresFromStand(at, fix);
        double square = metres * metres / 2 / (1 + 1.0 / standFixes[at]);
        // A receiver that wanders off slowly must not pass for one that scatters.
        square = Math.min(square, OUTLIER * scatterSquareMetres[at]);
        scatterSquareMetres[at] += (square - scatterSquareMetres[at]) / SCATTER_OF;
    }

    /** Further from the middle of where it has stood, metres, a device is hardly ever found by chance. */
    double scatterMetres(int at) {
        return HARDLY_EVER * Math.sqrt(scatterSquareMetres[at] * (1 + 1.0 / standFixes[at]));
    }

    /** Metres between a fix and the middle of where its device has stood. */
    double metresFromStand(int at, Fix fix) {
        return Math.hypot(
                (fix.latitude() - standLatitudes[at]) * Wgs84.metresPerDegreeNorth(standLatitudes[at]),
                (fix.longitude() - standLongitudes[at]) * Wgs84.metresPerDegreeEast(standLatitudes[at]));
    }

    private static long adapted(long interval, long gap) {
        if (gap == 0 || interval == 0) {
            return interval == 0 ? gap : interval;
        }
        return gap < interval ? (interval + gap) / 2 : Math.min(gap, Math.round(interval * (1 + LONGER_BY)));
    }

    private int makeRoom() {
        if (devices.length >= MOST) {
            int stalest = 0;
            for (int at = 1; at < devices.length; at++) {
                stalest = fixMillis[at] < fixMillis[stalest] ? at : stalest;
            }
            return stalest;
        }
        int size = devices.length + 1;
        devices = Arrays.copyOf(devices, size);
        fixMillis = Arrays.copyOf(fixMillis, size);
        latitudes = Arrays.copyOf(latitudes, size);
        longitudes = Arrays.copyOf(longitudes, size);
        intervalMillis = Arrays.copyOf(intervalMillis, size);
        measuresSpeed = Arrays.copyOf(measuresSpeed, size);
        standsSinceMillis = Arrays.copyOf(standsSinceMillis, size);
        standLatitudes = Arrays.copyOf(standLatitudes, size);
        standLongitudes = Arrays.copyOf(standLongitudes, size);
        standFixes = Arrays.copyOf(standFixes, size);
        scatterSquareMetres = Arrays.copyOf(scatterSquareMetres, size);
        return size - 1;
    }

    /** The same, with nothing in common. */
    DeviceTraces copy() {
        DeviceTraces copy = new DeviceTraces();
        copy.devices = devices.clone();
        copy.fixMillis = fixMillis.clone();
        copy.latitudes = latitudes.clone();
        copy.longitudes = longitudes.clone();
        copy.intervalMillis = intervalMillis.clone();
        copy.measuresSpeed = measuresSpeed.clone();
        copy.standsSinceMillis = standsSinceMillis.clone();
        copy.standLatitudes = standLatitudes.clone();
        copy.standLongitudes = standLongitudes.clone();
        copy.standFixes = standFixes.clone();
        copy.scatterSquareMetres = scatterSquareMetres.clone();
        return copy;
    }
}
