package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import java.util.Locale;

/** Good news for those who were told of a delay: remembers the worst that was forecast. */
public final class Recovered implements OfTrain {

    @Override
    public String code() {
        return "recovered";
    }

    @Override
    public String sentence() {
        return "The forecast delay at the destination is so many minutes less than the worst that was forecast.";
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
        Long seconds = status.destinationDelays().strongest().seconds();
        if (seconds == null || Trains.isSilent(status)) {
            return null;
        }
        // Nobody has to make up what is not late.
        double late = Math.max(0, seconds / 60.0);
        double worst = memory == null ? late : Math.max(late, memory);
        String reason = String.format(
                Locale.ROOT, "forecast %.0f min late at %s, and was %.0f", late, status.destinationStopId(), worst);
        return Condition.of(worst - late, Trains.knownAtMillis(status), Trains.placeOf(status), reason)
                .withMemory(worst);
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(60, 30, 1800, Severity.INFO)).withPauses(1800, 3600);
    }
}
