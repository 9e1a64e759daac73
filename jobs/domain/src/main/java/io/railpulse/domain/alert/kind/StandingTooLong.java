package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfTrain;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** At a call it counts from when the train should leave; on the way from when it came to stand. Where trackers tell, they have to show it. */
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
            return Trains.unknown(status);
        }
        boolean atBorder = standsAtBorder(status.state());
        boolean stands = atBorder || status.state() == RunState.STANDING;
        long since = sinceMillis(status, atBorder);
        return Condition.ofState(
                stands && isSeenForLong(status, since, rule),
                since,
                Trains.knownAtMillis(status),
                Trains.placeOf(status),
                status.reason());
    }

    /** One that has a tracker may have left since it was seen last; of others nothing is heard before they have. */
    private static boolean isSeenForLong(TrainStatus status, long sinceMillis, AlertRule rule) {
        return status.positionAtMillis() == null
                || rule.steps().isEmpty()
                || Trains.knownAtMillis(status)
                        >= sinceMillis + rule.steps().get(0).forSeconds() * 1000;
    }

    /** Whatever is done with it there: work that takes longer than planned keeps it as waiting does. */
    private static boolean standsAtBorder(RunState state) {
        return switch (state) {
            case AT_BORDER_ARRIVED, AT_BORDER_WAITING, AT_BORDER_RELOADING, AT_BORDER_RELEASED -> true;
            default -> false;
        };
    }

    /** At a border one state follows another while it stands: they do not begin anew. */
    private static long sinceMillis(TrainStatus status, boolean atBorder) {
        Long due = status.dueToLeaveMillis();
        if (due == null) {
            return status.stateSinceMillis();
        }
        return atBorder ? due : Math.max(due, status.stateSinceMillis());
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
