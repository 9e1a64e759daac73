package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainStatuses;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** What calls do to the alerts of a train; times in minutes. */
class SkippedStopHarnessTest {
    private static final long MINUTE = 60_000;
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(10_000 * MINUTE);
    private static final String ONCE_AND_BACK = "skipped-stop 1 raised minor, skipped-stop 2 cleared minor";

    @Test
    void raisesByAPassAndClearsByAStop() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.hears(status(1, RunState.RUNNING));
            train.sees(passed(5, 3));
            assertThat(train.story()).isEmpty();

            train.minute(5);
            assertThat(train.events())
                    .extracting(AlertEvent::kind, AlertEvent::value, AlertEvent::place)
                    .containsExactly(tuple("skipped-stop", 1.0, "stop-3"));

            train.sees(made(8, 3));
            train.minute(8);
            assertThat(train.story()).isEqualTo(ONCE_AND_BACK);
        }
    }

    @Test
    void tellsTheSameWhicheverTopicIsReadFirst() throws Exception {
        List<AlertEvent> told = tell(IN_ORDER, true);

        assertThat(told)
                .extracting(AlertEvent::sequence, AlertEvent::detectedMillis)
                .containsExactly(tuple(1, 5 * MINUTE), tuple(2, 10 * MINUTE));
        assertThat(tell(IN_ORDER, false)).isEqualTo(told);
    }

    @Test
    void tellsOfTheSameAlertLiveWhicheverTopicIsReadFirst() throws Exception {
        List<String> ids =
                tell(IN_ORDER, true).stream().map(AlertEvent::alertId).toList();

        assertThat(tell(LIVE, true)).extracting(AlertEvent::alertId).isEqualTo(ids);
        assertThat(tell(LIVE, false)).extracting(AlertEvent::alertId).isEqualTo(ids);
    }

    private static List<AlertEvent> tell(RecordTimeOptions time, boolean callsFirst) throws Exception {
        try (AlertHarness train = AlertHarness.open(time)) {
            if (callsFirst) {
                train.sees(passed(5, 3), passed(7, 4), made(9, 3), made(10, 4));
            }
            train.hears(status(1, RunState.RUNNING), status(5, RunState.RUNNING), status(9, RunState.RUNNING));
            if (!callsFirst) {
                train.sees(passed(5, 3), passed(7, 4), made(9, 3), made(10, 4));
            }
            train.minute(20);
            return train.events();
        }
    }

    @Test
    void raisesNothingTwiceWhereATopicHoldsACallTwice() throws Exception {
        OperatorSubtaskState snapshot;
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.hears(status(1, RunState.RUNNING));
            train.sees(passed(5, 3), made(8, 3));
            train.minute(9);
            assertThat(train.story()).isEqualTo(ONCE_AND_BACK);
            snapshot = train.snapshot();
        }
        try (AlertHarness train = AlertHarness.restore(LIVE, snapshot)) {
            train.sees(passed(5, 3), made(8, 3));
            train.minute(20);
            assertThat(train.events()).isEmpty();
        }
    }

    @Test
    void clearsWithTheTrainAndForgetsIt() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.hears(status(1, RunState.RUNNING));
            train.sees(passed(5, 3));
            train.minute(5);
            train.hears(status(10, RunState.ARRIVED));
            assertThat(train.story()).isEqualTo(ONCE_AND_BACK);

            train.sees(passed(11, 4));
            train.minute(10 + 24 * 60);
            assertThat(train.story()).isEqualTo(ONCE_AND_BACK);
            assertThat(train.stateEntries()).isZero();
            assertThat(train.timers()).isZero();
        }
    }

    @Test
    void remembersNothingOfATrainOfWhichNoStatusIsKnown() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.sees(passed(5, 3));
            train.minute(6);

            assertThat(train.stateEntries()).isZero();
            assertThat(train.timers()).isZero();
        }
    }

    private static ObservedCall passed(long minute, int stop) {
        return call(minute, stop, CallKind.PASS);
    }

    private static ObservedCall made(long minute, int stop) {
        return call(minute, stop, CallKind.STOP);
    }

    private static ObservedCall call(long minute, int stop, CallKind kind) {
        return new ObservedCall(
                "7@d",
                "7",
                "d",
                stop,
                "stop-" + stop,
                null,
                kind,
                (minute - 1) * MINUTE,
                (minute - 1) * MINUTE,
                stop * MINUTE,
                (stop + 10) * MINUTE,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                0,
                false,
                minute * MINUTE,
                0);
    }

    private static TrainStatus status(long minute, RunState state) {
        return TrainStatuses.of("7@d", state, 0, 0, minute * MINUTE);
    }
}
