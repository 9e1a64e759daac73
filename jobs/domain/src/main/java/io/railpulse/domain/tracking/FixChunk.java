package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * Fixes of one train that follow each other, and what was thought of its motion before the first of them.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class FixChunk {
    /** What was thought before the first fix. */
    public Hypotheses before;
    /** When the fixes were measured, in order. */
    public long[] measuredMillis = new long[0];
    /** Degrees north, one per fix. */
    public double[] latitudes = new double[0];
    /** Degrees east, one per fix. */
    public double[] longitudes = new double[0];
    /** Which device took it, one per fix. */
    public int[] devices = new int[0];
    /** Radius, speed and bearing of each fix in turn, three numbers each; NaN where unknown. */
    public float[] details = new float[0];

    /** For the serializer. */
    public FixChunk() {}

    static FixChunk after(Hypotheses hypotheses) {
        FixChunk chunk = new FixChunk();
        chunk.before = hypotheses.copy();
        return chunk;
    }

    int size() {
        return measuredMillis.length;
    }

    Fix get(int index) {
        return new Fix(
                measuredMillis[index],
                latitudes[index],
                longitudes[index],
                devices[index],
                details[3 * index],
                details[3 * index + 1],
                details[3 * index + 2]);
    }

    /** Puts a fix where it belongs in the order. */
    void add(Fix fix) {
        int place = size();
        while (place > 0 && get(place - 1).compareTo(fix) > 0) {
            place--;
        }
        int after = size() - place;
        measuredMillis = Arrays.copyOf(measuredMillis, size() + 1);
        latitudes = Arrays.copyOf(latitudes, size());
        longitudes = Arrays.copyOf(longitudes, size());
        devices = Arrays.copyOf(devices, size());
        details = Arrays.copyOf(details, 3 * size());
        System.arraycopy(measuredMillis, place, measuredMillis, place + 1, after);
        System.arraycopy(latitudes, place, latitudes, place + 1, after);
        System.arraycopy(longitudes, place, longitudes, place + 1, after);
        System.arraycopy(devices, place, devices, place + 1, after);
        System.arraycopy(details, 3 * place, details, 3 * place + 3, 3 * after);
        measuredMillis[place] = fix.measuredMillis();
        latitudes[place] = fix.latitude();
        longitudes[place] = fix.longitude();
        devices[place] = fix.device();
        details[3 * place] = fix.accuracyMetres();
        details[3 * place + 1] = fix.speedMps();
        details[3 * place + 2] = fix.bearingDeg();
    }

    /** Takes the later half of the fixes away, into a chunk of which it is still to be set what was thought before. */
    FixChunk splitOff() {
        int half = size() / 2;
        FixChunk later = new FixChunk();
        later.measuredMillis = Arrays.copyOfRange(measuredMillis, half, size());
        later.latitudes = Arrays.copyOfRange(latitudes, half, size());
        later.longitudes = Arrays.copyOfRange(longitudes, half, size());
        later.devices = Arrays.copyOfRange(devices, half, size());
        later.details = Arrays.copyOfRange(details, 3 * half, 3 * size());
        latitudes = Arrays.copyOf(latitudes, half);
        longitudes = Arrays.copyOf(longitudes, half);
        devices = Arrays.copyOf(devices, half);
        details = Arrays.copyOf(details, 3 * half);
        measuredMillis = Arrays.copyOf(measuredMillis, half);
        return later;
    }
}
