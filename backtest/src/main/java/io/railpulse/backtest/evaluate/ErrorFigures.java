package io.railpulse.backtest.evaluate;

import java.util.Arrays;

/**
 * How far forecasts were from the truth.
 *
 * @param n how many there were
 * @param maeMinutes mean of the error without its sign; null if there were none, as all that follows
 * @param medianMinutes its median
 * @param p90Minutes nine in ten were not further off
 * @param biasMinutes mean of forecast less truth: above nought the forecast was too late
 */
public record ErrorFigures(int n, Double maeMinutes, Double medianMinutes, Double p90Minutes, Double biasMinutes) {
    private static final double MILLIS_A_MINUTE = 60_000;

    /** @param errorsMillis forecast less truth */
    static ErrorFigures of(long[] errorsMillis) {
        int n = errorsMillis.length;
        if (n == 0) {
            return new ErrorFigures(0, null, null, null, null);
        }
        long[] sizes = Arrays.stream(errorsMillis).map(Math::abs).sorted().toArray();
        return new ErrorFigures(
                n,
                Arrays.stream(sizes).sum() / MILLIS_A_MINUTE / n,
                quantile(sizes, 0.5) / MILLIS_A_MINUTE,
                quantile(sizes, 0.9) / MILLIS_A_MINUTE,
                Arrays.stream(errorsMillis).sum() / MILLIS_A_MINUTE / n);
    }

    /** The smallest one that so many are not above. */
    static long quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
