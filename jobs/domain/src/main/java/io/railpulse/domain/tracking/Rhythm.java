package io.railpulse.domain.tracking;

/**
 * The steps in which a device tells times. Most trackers wake at even intervals, whatever becomes of what they send: a time
 * that is no whole number of steps after the others was not told by the same clock, or the device began anew.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Rhythm {
    /** A rhythm is known from so many steps. */
    private static final int KNOWN_FROM = 5;
    /** It is one if most steps are no further from the middle than this share of it. */
    private static final double REGULAR_WITHIN = 0.1;
    /** A step is out of it if it is further off than most by so many times, */
    private static final int SPREADS = 3;
    /** and by more than that, milliseconds: times are told in seconds. */
    private static final long LEAST_SCATTER = 2_000;

    /** From one time told to the next. */
    public NewestTimes steps = new NewestTimes();
    /** The newest time told; {@link CallSheet#UNKNOWN} before the first. */
    public long toldMillis = CallSheet.UNKNOWN;
    /** The time told since when no step was left out. */
    public long steadySinceMillis = CallSheet.UNKNOWN;

    /** For the serializer. */
    public Rhythm() {}

    boolean isRegular() {
        return steps.size() >= KNOWN_FROM && steps.spread <= REGULAR_WITHIN * steps.median;
    }

    /** The usual length of a step, milliseconds; 0 if there was none. */
    long step() {
        return steps.median;
    }

    /** Whether a time is some steps after the newest, or before it; never if the device has no rhythm. */
    boolean keeps(long told) {
        return isRegular()
                && Math.abs(told - toldMillis - stepsUntil(told) * step())
                        <= Math.max(LEAST_SCATTER, SPREADS * (long) steps.spread);
    }

    /** Whether a time is the next, or as many steps later. */
    boolean goesOnWith(long told) {
        return keeps(told) && stepsUntil(told) >= 1;
    }

    private long stepsUntil(long told) {
        return Math.round((double) (told - toldMillis) / step());
    }

    /**
     * By how much later than told it must have been, for the device to have kept its rhythm.
     *
     * @param about by how much later it seems to have been
     */
    long keptIfLaterBy(long told, long about) {
        return toldMillis + Math.max(1, stepsUntil(told + about)) * step() - told;
    }

    /** Whether a time may be one that was left out before: all others were told already. */
    boolean wasLeftOut(long told) {
        return told <= toldMillis && told < steadySinceMillis;
    }

    /** Notes a time told by the same clock. */
    void note(long told) {
        if (toldMillis == CallSheet.UNKNOWN) {
            beginAt(told);
        } else if (told > toldMillis) {
            if (!keeps(told) || stepsUntil(told) > 1) {
                steadySinceMillis = told;
            }
            steps.note(told - toldMillis);
            toldMillis = told;
        }
    }

    /** Goes on from another time, in the same steps. */
    void beginAt(long told) {
        toldMillis = told;
        steadySinceMillis = told;
    }
}
