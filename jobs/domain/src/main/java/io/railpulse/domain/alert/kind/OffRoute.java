package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** Tracking has seen several fixes beside the route before it says so. */
public final class OffRoute implements OfTrain {

    @Override
    public String code() {
        return "off-route";
    }

    @Override
    public String sentence() {
        return "The train has left its route.";
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
        return Condition.ofState(
                status.state() == RunState.OFF_ROUTE,
                status.stateSinceMillis(),
                Trains.knownAtMillis(status),
                Trains.placeOf(status),
                status.reason());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(1, 1, 300, Severity.MAJOR)).withPauses(300, 0);
    }
}
