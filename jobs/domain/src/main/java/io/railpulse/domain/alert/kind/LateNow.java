package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.TrainStatus;
import java.util.Locale;

/** What has happened already, whatever comes of it at the destination. */
public final class LateNow implements OfTrain {

    @Override
    public String code() {
        return "late-now";
    }

    @Override
    public String sentence() {
        return "The train is so many minutes late where it is.";
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
        Delay delay = status.delays().strongest();
        if (delay.seconds() == null || Trains.isSilent(status)) {
            return null;
        }
        String reason = String.format(
                Locale.ROOT,
                "%d min late against the %s time",
                delay.minutes(),
                delay.basis().code());
        return Condition.of(delay.seconds() / 60.0, Trains.knownAtMillis(status), Trains.placeOf(status), reason);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(60, 45, 600, Severity.WARNING),
                        new AlertStep(360, 300, 600, Severity.MINOR),
                        new AlertStep(1440, 1200, 600, Severity.MAJOR))
                .withPauses(1800, 3600);
    }
}
