package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class RaiseAlertsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(1_000 * MINUTE);
    private static final AlertRule TEN_MINUTES = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING));

    @Test
    void raisesByTimeAloneAndClearsByNews() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12));
            train.minute(2.9);
            assertThat(train.story()).isEmpty();

            train.minute(4);
            assertThat(train.story()).isEqualTo("late-now 1 raised warning");

            train.hears(late(5, 3));
            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 cleared warning");
        }
    }

    @Test
    void doesWhatWasDueBeforeAnInputThoughNoWatermarkCame() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(9, 3));

            assertThat(train.events())
                    .extracting(AlertEvent::detectedMillis)
                    .containsExactly(3 * MINUTE + 999, 9 * MINUTE);
        }
    }

    @Test
    void takesAStatusOnce() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12), late(5, 3));
            String story = train.story();

            train.hears(late(1, 12), late(4, 12), late(5, 3));
            train.minute(60);

            assertThat(train.story()).isEqualTo(story).contains("cleared");
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        List<AlertEvent> whole = new ArrayList<>();
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12));
            train.minute(4);
            train.hears(late(5, 3));
            whole.addAll(train.events());
        }
        List<AlertEvent> parts = new ArrayList<>();
        OperatorSubtaskState snapshot;
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12));
            snapshot = train.snapshot();
            // Told, and then forgotten by the failure: told again.
            train.minute(4);
        }
        try (AlertHarness train = AlertHarness.restore(LIVE, snapshot)) {
            // What was read since the checkpoint is read again, and some of before it.
            train.hears(late(1, 12));
            train.minute(4);
            train.hears(late(5, 3));
            parts.addAll(train.events());
        }

        assertThat(parts).isEqualTo(whole).hasSize(2);
    }

    @Test
    void putsStatusesInOrderWhereInputsAreSequenced() throws Exception {
        try (AlertHarness train = AlertHarness.open(IN_ORDER)) {
            train.hears(late(9, 3), late(1, 12));
            // Rules that were there at the start hold the watermark until they are read.
            train.rule(TEN_MINUTES);
            train.minute(10);

            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 cleared warning");
        }
    }

    @Test
    void letsNothingFallDueAfterTheEndOfInput() throws Exception {
        try (AlertHarness train = AlertHarness.open(RecordTimeOptions.replayUntil(2 * MINUTE))) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12));
            train.minute(100);

            assertThat(train.story()).isEmpty();
        }
    }

    @Test
    void appliesANewVersionOfARuleFromTheNextStatusOn() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12));
            train.rule(TEN_MINUTES.withSteps(2, new AlertStep(20, 15, 0, Severity.MAJOR)));
            train.hears(late(5, 12));

            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 cleared warning");
            assertThat(train.events().get(1).ruleVersion()).isEqualTo(2);
        }
    }

    @Test
    void letsAnEarlierVersionChangeNothing() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES.withSteps(2, new AlertStep(20, 15, 0, Severity.MAJOR)));
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12), late(5, 20));

            assertThat(train.story()).isEqualTo("late-now 1 raised major");
        }
    }

    @Test
    void fallsBackToTheKindsOwnRuleWhenItsRuleIsWithdrawn() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.withdraw("late-now");
            train.hears(late(1, 12), late(4, 12), late(30, 70), late(45, 70));

            assertThat(train.events()).extracting(AlertEvent::ruleVersion).containsExactly(1L);
            assertThat(train.events().get(0).detectedMillis()).isEqualTo(40 * MINUTE + 999);
        }
    }

    @Test
    void clearsWhatIsOpenWhenTheTrainArrivesAndForgetsItADayLater() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12), status(20, RunState.ARRIVED, 12));
            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 cleared warning");
            assertThat(train.stateEntries()).isPositive();

            train.minute(20 + 24 * 60);

            assertThat(train.stateEntries()).isZero();
            assertThat(train.timers()).isZero();
        }
    }

    @Test
    void keepsOneTimerATrain() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(1.2, 3), late(1.4, 12), late(1.6, 13));

            assertThat(train.timers()).isEqualTo(1);
        }
    }

    private static TrainStatus late(double minute, long lateMinutes) {
        return status(minute, RunState.RUNNING, lateMinutes);
    }

    private static TrainStatus status(double minute, RunState state, long lateMinutes) {
        return new TrainStatus(
                "7@d",
                "7",
                "d",
                null,
                "west",
                state,
                0,
                null,
                null,
                null,
                null,
                null,
                1,
                "A",
                2,
                "B",
                new Delays(lateMinutes * 60, null, null),
                "C",
                null,
                Delays.UNKNOWN,
                "it is so",
                null,
                Math.round(minute * MINUTE),
                0);
    }
}
