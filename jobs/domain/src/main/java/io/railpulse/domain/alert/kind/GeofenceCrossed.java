package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfFence;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FenceNews;

/**
 * Raised and cleared at once, since it is over when it is known: a rule that waits for anything never tells it, nor does one that
 * believes nothing as old as the crossing.
 */
public final class GeofenceCrossed implements OfFence {
    private static final double LEAST_CONFIDENCE = 0.1;
    private static final long DAY_SECONDS = 86_400;

    @Override
    public String code() {
        return "geofence-crossed";
    }

    @Override
    public String sentence() {
        return "The train went through the fence between two fixes, of which none was inside, with the rule's probability.";
    }

    @Override
    public String unit() {
        return "state";
    }

    @Override
    public Condition judge(FenceNews news, AlertRule rule) {
        if (!news.wants(FenceEvent.CROSSED)) {
            return Fences.over(news);
        }
        return switch (news.whereabouts()) {
            case CROSSED ->
                news.confidence() < leastOf(rule)
                        ? null
                        : Fences.holds(news, news.enteredMillis()).withConfidence(news.confidence());
            case OUTSIDE, ENDED -> Fences.over(news);
            case INSIDE -> null;
        };
    }

    private static double leastOf(AlertRule rule) {
        return rule.probability() == null ? LEAST_CONFIDENCE : rule.probability();
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 0, Severity.INFO))
                .withProbability(LEAST_CONFIDENCE)
                .withFreshness(DAY_SECONDS);
    }
}
