package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** A train whose departure is not planned is never overdue. */
public final class NotDeparted implements OfTrain {

    @Override
    public String code() {
        return "not-departed";
    }

    @Override
    public String sentence() {
        return "Nothing shows, so long after its planned departure, that the train has left its origin.";
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
        if (status.state() == RunState.DARK) {
            return Trains.unknown(status);
        }
        Long due = status.dueToLeaveMillis();
        boolean waits = status.state() == RunState.NOT_DEPARTED && due != null;
        return Condition.ofState(waits, due, Trains.knownAtMillis(status), Trains.placeOf(status), status.reason());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(), new AlertStep(1, 1, 3600, Severity.WARNING), new AlertStep(1, 1, 12 * 3600, Severity.MINOR));
    }
}
