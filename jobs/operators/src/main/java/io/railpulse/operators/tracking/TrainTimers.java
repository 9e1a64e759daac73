package io.railpulse.operators.tracking;

import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.operators.HeldInputs;
import org.apache.flink.streaming.api.TimerService;

/**
 * The two timers of a train, in record time: one for housekeeping, and one for the next look at its state, which changes by
 * time alone when nothing is received. What is received puts a change off, so a timer may fire too soon; its owner finds out
 * and sets it again. None is left when the train is forgotten.
 */
final class TrainTimers {
    private final HeldInputs<?> held;

    TrainTimers(HeldInputs<?> held) {
        this.held = held;
    }

    void setHousekeeping(TrackedTrain train, long millis, TimerService timers) throws Exception {
        if (millis != train.housekeepingMillis) {
            release(train.housekeepingMillis, train.lookMillis, timers);
            train.housekeepingMillis = millis;
            timers.registerEventTimeTimer(millis);
        }
    }

    /** Sets the timer of the next look, or moves it forward; one that fires too soon is left. */
    void setLook(TrackedTrain train, TimerService timers) throws Exception {
        long millis = train.changesMillis;
        boolean sooner = train.lookMillis == CallSheet.UNKNOWN || millis < train.lookMillis;
        if (millis != CallSheet.UNKNOWN && sooner) {
            release(train.lookMillis, train.housekeepingMillis, timers);
            train.lookMillis = millis;
            timers.registerEventTimeTimer(millis);
        }
    }

    /** Whether a timer is that of the train's next look, which then is no longer awaited. */
    boolean takeLook(TrackedTrain train, long timerMillis) {
        boolean due = train.lookMillis == timerMillis;
        train.lookMillis = due ? CallSheet.UNKNOWN : train.lookMillis;
        return due;
    }

    /** Takes both timers back. */
    void cancel(TrackedTrain train, TimerService timers) throws Exception {
        release(train.housekeepingMillis, CallSheet.UNKNOWN, timers);
        release(train.lookMillis, CallSheet.UNKNOWN, timers);
    }

    /** A timer of the same time is the same timer: it stays if the other or an input that waits needs it. */
    private void release(long millis, long other, TimerService timers) throws Exception {
        if (millis != CallSheet.UNKNOWN && millis != other && !held.holds(millis)) {
            timers.deleteEventTimeTimer(millis);
        }
    }
}
