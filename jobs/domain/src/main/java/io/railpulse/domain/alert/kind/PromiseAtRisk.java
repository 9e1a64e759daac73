package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ConsignmentStatus;

/**
 * Judged by all that may come between, connections that may fail as well. Where no arrival was promised, the first ETA that was
 * told is the promise, and 24 hours.
 */
public final class PromiseAtRisk implements OfConsignment {

    @Override
    public String code() {
        return "promise-at-risk";
    }

    @Override
    public String sentence() {
        return "With the rule's probability the consignment will arrive so many minutes after it was promised, or more.";
    }

    @Override
    public String unit() {
        return "min";
    }

    @Override
    public Condition judge(ConsignmentStatus status, AlertRule rule, Double memory) {
        if (status.isOver()) {
            return Consignments.over(status, status.reason());
        }
        Double minutes = Consignments.minutesLate(status, rule);
        if (minutes == null) {
            return null;
        }
        String reason = "expected " + Consignments.text(status.etaMillis()) + ", promised "
                + Consignments.text(status.limitMillis()) + "; " + status.reason();
        return Condition.of(minutes, status.recordMillis(), Consignments.placeOf(status), reason)
                .withConfidence(status.lateProbability());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(0, -60, 600, Severity.WARNING),
                        new AlertStep(360, 240, 600, Severity.MINOR),
                        new AlertStep(1440, 1200, 600, Severity.MAJOR),
                        new AlertStep(4320, 3600, 600, Severity.CRITICAL))
                .withProbability(0.3)
                .withPauses(1800, 3600);
    }
}
