package io.railpulse.domain.eta.learning;

/** What weighs most in a forecast, in words. */
final class Reasons {
    /** How many are told, and how much each must weigh, units. */
    private static final int MOST = 3;

    private static final double WORTH_TELLING = 0.5;

    private Reasons() {}

    /** {@code live-next +4 min, slack -2 min}: the features that weigh most, the heaviest first. */
    static String of(ForecastCase now, double[] weights, int unitMinutes) {
        StringBuilder reasons = new StringBuilder();
        double heaviest = Double.POSITIVE_INFINITY;
        for (int reason = 0; reason < MOST; reason++) {
            int next = heaviestBelow(heaviest, now, weights);
            if (next < 0) {
                break;
            }
            double share = weights[next] * now.features[next];
            heaviest = Math.abs(share);
            long minutes = Math.round(share * unitMinutes);
            reasons.append(reason == 0 ? "" : ", ")
                    .append(Feature.codeOf(next))
                    .append(minutes < 0 ? " " : " +")
                    .append(minutes)
                    .append(" min");
        }
        return reasons.toString();
    }

    private static int heaviestBelow(double limit, ForecastCase now, double[] weights) {
        int found = -1;
        double heaviest = WORTH_TELLING;
        for (int feature = 0; feature < now.features.length; feature++) {
            double weight = Math.abs(weights[feature] * now.features[feature]);
            if (weight >= heaviest && weight < limit && (found < 0 || weight > heaviest)) {
                found = feature;
                heaviest = weight;
            }
        }
        return found;
    }
}
