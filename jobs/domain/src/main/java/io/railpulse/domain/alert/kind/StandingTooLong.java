package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** At a call it counts from when the train should leave; on the way from when it came to stand. */
public final class StandingTooLong implements OfTrain {

    @Override
    public String code() {
        return "standing-too-long";
    }

    @Override
    public String sentence() {
        return "The train stands for longer than the rule's time, at a call after it should have left.";
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
            return null;
        }
        boolean stands = switch (status.state()) {
            case STANDING, AT_BORDER_ARRIVED, AT_BORDER_WAITING, AT_BORDER_RELEASED -> true;
            default -> false;
        };
        Long due = status.dueToLeaveMillis();
        long since = due == null ? status.stateSinceMillis() : Math.max(due, status.stateSinceMillis());
        return Condition.ofState(stands, since, Trains.knownAtMillis(status), Trains.placeOf(status), status.reason());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                code(),
                new AlertStep(1, 1, 3600, Severity.WARNING),
                new AlertStep(1, 1, 6 * 3600, Severity.MINOR),
                new AlertStep(1, 1, 24 * 3600, Severity.MAJOR));
    }
}
