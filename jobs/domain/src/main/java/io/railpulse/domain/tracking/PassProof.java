package io.railpulse.domain.tracking;

/**
 * How far the fixes of one device prove that its train ran without stopping, see {@link PassDetector}.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class PassProof {
    /** Any train may run as fast, metres a second. */
    private static final double FAST_MPS = 45;
    /** And so much faster than it was ever seen to. */
    static final double FASTER_THAN_SEEN = 1.3;

    /** The device. */
    public int device;
    /** When its newest fix was measured that saw the train move; {@link CallSheet#UNKNOWN} before the first. */
    public long fixMillis = CallSheet.UNKNOWN;
    /** Where that was, metres along the route. */
    public double alongMetres;
    /** How fast it told that the train ran, metres a second; NaN if it did not. */
    public float speedMps = Float.NaN;
    /** Whether the train has stood there. */
    public boolean stood;
    /** How long the train may have stood in the step that ended there, milliseconds. */
    public double spareMillis;
    /** How fast the train was seen to run at most, metres a second. */
    public double fastestMps;
    /** The first call that the device has not gone by. */
    public int call;
    /** Whether the train may have stopped at that call. */
    public boolean mayHaveStopped;

    /** For the serializer. */
    public PassProof() {}

    /** No train like this one is taken to run faster, metres a second. */
    double likelyFastestMps() {
        return Math.max(FAST_MPS, FASTER_THAN_SEEN * fastestMps);
    }

    /** The same, with nothing in common. */
    PassProof copy() {
        PassProof copy = new PassProof();
        copy.device = device;
        copy.fixMillis = fixMillis;
        copy.alongMetres = alongMetres;
        copy.speedMps = speedMps;
        copy.stood = stood;
        copy.spareMillis = spareMillis;
        copy.fastestMps = fastestMps;
        copy.call = call;
        copy.mayHaveStopped = mayHaveStopped;
        return copy;
    }
}
