package io.railpulse.backtest.evaluate;

import java.util.List;

/**
 * Whether the 80 % intervals kept their promise.
 *
 * @param n forecasts with an interval
 * @param coveredShare share of them whose interval held the truth; null if there were none
 * @param meanWidthMinutes how wide they were; null if there were none
 */
public record IntervalFigures(int n, Double coveredShare, Double meanWidthMinutes) {

    static IntervalFigures of(List<EvaluatedCase> cases) {
        int n = 0;
        int covered = 0;
        long widthMillis = 0;
        for (EvaluatedCase one : cases) {
            ToldForecast ours = one.ours();
            if (ours != null && ours.p10Millis() != null && ours.p90Millis() != null) {
                n++;
                covered += ours.p10Millis() <= one.actualMillis() && one.actualMillis() <= ours.p90Millis() ? 1 : 0;
                widthMillis += ours.p90Millis() - ours.p10Millis();
            }
        }
        return n == 0
                ? new IntervalFigures(0, null, null)
                : new IntervalFigures(n, (double) covered / n, widthMillis / 60_000.0 / n);
    }
}
