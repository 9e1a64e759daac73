package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.DelayOutlook;
import io.railpulse.domain.eta.TrainStatus;
import java.util.Locale;

/**
 * Judged by the whole interval of the forecast, not by its middle: how sure it must be, the rule says. Silence makes no train late, see
 * {@link OverdueAtNextCall}.
 */
public final class PredictedLate implements OfTrain {
    private static final double EVEN = 0.5;

    @Override
    public String code() {
        return "predicted-late";
    }

    @Override
    public String sentence() {
        return "With the rule's probability the train will be so many minutes late at its destination, or more.";
    }

    @Override
    public String unit() {
        return "min";
    }

    @Override
    public Condition judge(TrainStatus status, AlertRule rule, Double memory) {
        if (Trains.isOver(status)) {
            return Trains.over(status);
        }
        DelayOutlook outlook = DelayOutlook.of(status);
        if (outlook == null || Trains.isSilent(status)) {
            return null;
        }
        double probability = rule.probability() == null ? EVEN : rule.probability();
        double minutes = outlook.exceededWith(probability) / 60;
        String reason = String.format(
                Locale.ROOT,
                "forecast %.0f min late at %s, from %.0f to %.0f in four cases of five",
                outlook.p50() / 60,
                status.destinationStopId(),
                outlook.p10() / 60,
                outlook.p90() / 60);
        return Condition.of(minutes, Trains.knownAtMillis(status), Trains.placeOf(status), reason)
                .withConfidence(confidence(outlook, rule));
    }

    /** How sure it is that the first step is reached. */
    private static Double confidence(DelayOutlook outlook, AlertRule rule) {
        return rule.steps().isEmpty()
                ? null
                : outlook.probabilityOf(rule.steps().get(0).raiseAt() * 60);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(60, 45, 600, Severity.WARNING),
                        new AlertStep(360, 300, 600, Severity.MINOR),
                        new AlertStep(720, 600, 600, Severity.MAJOR),
                        new AlertStep(1440, 1200, 600, Severity.CRITICAL))
                .withPauses(1800, 3600);
    }
}
