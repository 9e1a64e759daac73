package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;

/** Data quality: what is told of the train may be wrong, or somebody else's. */
public final class SourcesDisagree implements OfTrain {

    @Override
    public String code() {
        return "sources-disagree";
    }

    @Override
    public String sentence() {
        return "The train's devices and reports contradict each other about where it is, or when it was there.";
    }

    @Override
    public String unit() {
        return "state";
    }

    @Override
    public Condition judge(TrainStatus status, AlertRule rule, Double memory) {
        if (Trains.isOver(status)) {
            return Trains.over(status);
        }
        Disagreement among = status.disagreement();
        return Condition.ofState(
                among != null,
                among == null ? null : Long.valueOf(among.sinceMillis()),
                status.recordMillis(),
                Trains.placeOf(status),
                among == null ? "its sources agree" : among.text());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 3600, Severity.INFO)).withPauses(600, 3600);
    }
}
