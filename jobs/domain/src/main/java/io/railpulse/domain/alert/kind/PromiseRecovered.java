package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ConsignmentStatus;
import java.util.Locale;

/** Good news for those who were told that a promise is at risk: remembers the worst that was expected. */
public final class PromiseRecovered implements OfConsignment {

    @Override
    public String code() {
        return "promise-recovered";
    }

    @Override
    public String sentence() {
        return "The consignment is expected within its promise again, with the rule's probability, after it was so many minutes"
                + " beyond it at worst.";
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
        double worst = Math.max(Math.max(0, minutes), memory == null ? 0 : memory);
        String reason = String.format(
                Locale.ROOT,
                "expected %s, promised %s; was %.0f min late at worst",
                Consignments.text(status.etaMillis()),
                Consignments.text(status.limitMillis()),
                worst);
        return Condition.of(minutes <= 0 ? worst : 0, status.recordMillis(), Consignments.placeOf(status), reason)
                .withMemory(worst);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(60, 30, 1800, Severity.INFO))
                .withProbability(0.3)
                .withPauses(1800, 3600);
    }
}
