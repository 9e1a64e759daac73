package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;

/** What kinds that are driven by the status of a train have in common. */
final class Trains {

    /** What happened is told within two minutes, as a rule. */
    private static final long REPORTED_WITHIN_MILLIS = 120_000;

    private Trains() {}

    /** Whether nothing more can happen to it. */
    static boolean isOver(TrainStatus status) {
        return switch (status.state()) {
            case ARRIVED, CANCELLED, LOST -> true;
            default -> false;
        };
    }

    static Condition over(TrainStatus status) {
        return Condition.over(status.recordMillis(), placeOf(status), status.reason());
    }

    /** Nobody knows what a dark train does now. */
    static Condition unknown(TrainStatus status) {
        return Condition.unknown(status.recordMillis(), placeOf(status), status.reason());
    }

    /**
     * Whether nothing was heard of a train though it should have passed its next moment: its forecasts then move on with the clock,
     * which shows that reports are missing, and not that it is late.
     */
    static boolean isSilent(TrainStatus status) {
        return status.nextDueMillis() != null
                && status.recordMillis() > status.nextDueMillis() + REPORTED_WITHIN_MILLIS;
    }

    /** As of when it is known what the train does: the time of its newest fix or call, where it is due to have any. */
    static long knownAtMillis(TrainStatus status) {
        boolean silent = status.state() == RunState.DARK || status.state() == RunState.NOT_DEPARTED;
        if (silent || status.positionAtMillis() == null) {
            return status.recordMillis();
        }
        return Math.min(status.recordMillis(), Math.max(status.positionAtMillis(), status.stateSinceMillis()));
    }

    /** The last call it has reached, else the next. */
    static String placeOf(TrainStatus status) {
        return status.lastStopId() == null ? status.nextStopId() : status.lastStopId();
    }
}
