package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** It may be late, or its reports are missing: nobody knows, and so it is not told as a delay. */
public final class OverdueAtNextCall implements OfTrain {

    @Override
    public String code() {
        return "overdue-at-next-call";
    }

    @Override
    public String sentence() {
        return "The train is under way and should have been at its next call, or have left it, so long ago; nothing was heard.";
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
        boolean underWay = status.state() != RunState.NOT_DEPARTED && status.state() != RunState.DARK;
        Long due = status.nextDueMillis();
        return Condition.ofState(
                underWay && due != null, due, status.recordMillis(), Trains.placeOf(status), status.reason());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(), new AlertStep(1, 1, 2 * 3600, Severity.INFO), new AlertStep(1, 1, 12 * 3600, Severity.WARNING));
    }
}
