package io.railpulse.domain.eta;

/**
 * How late something may be, as far as a forecast tells: the shifted lognormal distribution whose quantiles are the
 * forecast and the ends of its 80 % interval. Where both sides are alike it is the normal one; where the late side is the longer,
 * little of what is likely reaches far into it. Seconds.
 */
public record DelayOutlook(double p10, double p50, double p90) {
    /** Standard deviations from the median to an end of an 80 % interval. */
    private static final double END = 1.2815515655446004;
    /** No forecast is finer, and no side of its interval shorter: times are told to the minute. */
    private static final double FINEST = 30;
    /** Sides that differ by less are alike. */
    private static final double ALIKE = 1e-6;
    /** Nothing that is asked for is further away than so many times the longer side. */
    private static final double REACH = 16;

    /** The outlook for the destination that a status gives; null where its destination has no forecast or no time to measure against. */
    public static DelayOutlook of(TrainStatus status) {
        Long late = status.destinationDelays().strongest().seconds();
        if (late == null) {
            return null;
        }
        long eta = status.destinationEtaMillis();
        double early = status.destinationEarlyMillis() == null ? 0 : (eta - status.destinationEarlyMillis()) / 1e3;
        double longer = status.destinationLateMillis() == null ? 0 : (status.destinationLateMillis() - eta) / 1e3;
        return new DelayOutlook(late - Math.max(0, early), late, late + Math.max(0, longer));
    }

    /** How likely it is as late as that or later, from 0 to 1. */
    public double probabilityOf(double seconds) {
        double early = early();
        double skew = Math.log(late() / early);
        if (Math.abs(skew) < ALIKE) {
            return 1 - normal((seconds - p50) / early * END);
        }
        double grown = 1 + (seconds - p50) / early * (1 - Math.exp(-skew));
        if (grown <= 0) {
            return skew > 0 ? 1 : 0;
        }
        return 1 - normal(Math.log(grown) / skew * END);
    }

    /** The delay that is reached or exceeded with a probability between 0 and 1, to the second. */
    public double exceededWith(double probability) {
        double least = p50 - REACH * Math.max(early(), late());
        double most = p50 + REACH * Math.max(early(), late());
        // By halving: the probability falls as the delay rises.
        while (most - least > 0.5) {
            double middle = (least + most) / 2;
            if (probabilityOf(middle) >= probability) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return Math.rint((least + most) / 2);
    }

    private double early() {
        return Math.max(FINEST, p50 - p10);
    }

    private double late() {
        return Math.max(FINEST, p90 - p50);
    }

    /** The standard normal distribution, by Abramowitz and Stegun 7.1.26; off by less than 2e-7. */
    private static double normal(double deviations) {
        double x = Math.abs(deviations) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-x * x);
        return deviations >= 0 ? 1 - tail / 2 : tail / 2;
    }
}
