package io.railpulse.domain.sensor;

/**
 * What is remembered of one window: the same in whatever order its readings came. A plain object with public fields: it is kept in
 * keyed state.
 */
public final class WindowSums {
    private static final double THOUSANDTHS = 1_000;

    public long count;
    public double min = Double.POSITIVE_INFINITY;
    public double max = Double.NEGATIVE_INFINITY;
    /** The sum in thousandths, which add up exactly in any order. */
    public long thousandths;

    public double last;
    public long lastMillis = Long.MIN_VALUE;
    /** How often it was told. */
    public int revision;

    void add(Reading reading) {
        double value = reading.value();
        boolean isLast =
                reading.measuredMillis() > lastMillis || reading.measuredMillis() == lastMillis && value > last;
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        thousandths += Math.round(value * THOUSANDTHS);
        last = isLast ? value : last;
        lastMillis = Math.max(lastMillis, reading.measuredMillis());
    }

    double mean() {
        return thousandths / THOUSANDTHS / count;
    }
}
