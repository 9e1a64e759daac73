package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * Fixes of one train that follow each other, and its motion before the first of them.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class FixChunk {
    /** The motion before the first fix. */
    public Motion before;
    /** When the fixes were measured, in order. */
    public long[] measuredMillis = new long[0];
    /** Degrees north, one per fix. */
    public double[] latitudes = new double[0];
    /** Degrees east, one per fix. */
    public double[] longitudes = new double[0];

    /** For the serializer. */
    public FixChunk() {}

    static FixChunk after(Motion motion) {
        FixChunk chunk = new FixChunk();
        chunk.before = motion.copy();
        return chunk;
    }

    int size() {
        return measuredMillis.length;
    }

    Fix get(int index) {
        return new Fix(measuredMillis[index], latitudes[index], longitudes[index]);
    }

    /** Puts a fix where it belongs in the order. */
    void add(Fix fix) {
        int place = size();
        while (place > 0 && get(place - 1).compareTo(fix) > 0) {
            place--;
        }
        measuredMillis = withGap(measuredMillis, place);
        latitudes = withGap(latitudes, place);
        longitudes = withGap(longitudes, place);
        measuredMillis[place] = fix.measuredMillis();
        latitudes[place] = fix.latitude();
        longitudes[place] = fix.longitude();
    }

    /** Takes the later half of the fixes away, into a chunk whose motion before is still to be set. */
    FixChunk splitOff() {
        int half = size() / 2;
        FixChunk later = new FixChunk();
        later.measuredMillis = Arrays.copyOfRange(measuredMillis, half, size());
        later.latitudes = Arrays.copyOfRange(latitudes, half, size());
        later.longitudes = Arrays.copyOfRange(longitudes, half, size());
        latitudes = Arrays.copyOf(latitudes, half);
        longitudes = Arrays.copyOf(longitudes, half);
        measuredMillis = Arrays.copyOf(measuredMillis, half);
        return later;
    }

    private static long[] withGap(long[] values, int place) {
        long[] wider = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, wider, place + 1, values.length - place);
        return wider;
    }

    private static double[] withGap(double[] values, int place) {
        double[] wider = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, wider, place + 1, values.length - place);
        return wider;
    }
}
