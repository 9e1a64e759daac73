package io.railpulse.proof.score;

import java.util.Arrays;
import java.util.Locale;

/** Many numbers, and how they spread. */
public final class Spread {
    private double[] values = new double[64];
    private int size;
    private boolean sorted;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
        sorted = false;
    }

    public int size() {
        return size;
    }

    /**
     * The number that a share of all do not exceed; NaN if there is none.
     *
     * @param share from 0 to 1
     */
    public double at(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        return values[(int) Math.min(size - 1, Math.ceil(share * size) - (share > 0 ? 1 : 0))];
    }

    public double median() {
        return at(0.5);
    }

    public double most() {
        return at(1);
    }

    /** {@code p50 1.0  p90 2.0  p95 3.0  p99 4.0  max 5.0  of 6}. */
    String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p90 %.1f  p95 %.1f  p99 %.1f  max %.1f  of %d",
                median(),
                at(0.9),
                at(0.95),
                at(0.99),
                most(),
                size);
    }
}
