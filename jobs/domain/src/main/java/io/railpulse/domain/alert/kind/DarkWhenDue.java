package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** Tracking knows how often the trackers of a train usually report, so silence between two reports is none. */
public final class DarkWhenDue implements OfTrain {

    @Override
    public String code() {
        return "dark-when-due";
    }

    @Override
    public String sentence() {
        return "The train is due to report and does not, for so long after it was heard last.";
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
        return Condition.ofState(
                status.state() == RunState.DARK,
                status.stateSinceMillis(),
                Trains.knownAtMillis(status),
                Trains.placeOf(status),
                status.reason());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(),
                new AlertStep(1, 1, 0, Severity.WARNING),
                new AlertStep(1, 1, 24 * 3600, Severity.MINOR),
                new AlertStep(1, 1, 3 * 24 * 3600, Severity.MAJOR));
    }
}
