package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainStatuses;
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
    void takesNoteOfWhoHasSeenAnAlertOnceTheWatermarkPassedIt() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12));
            String alert = train.events().get(0).alertId();
            train.seen(5, "7@d", alert);
            train.seen(5, "7@d", "0000");
            assertThat(train.story()).isEqualTo("late-now 1 raised warning");

            train.minute(5);
            // Read twice.
            train.seen(5, "7@d", alert);
            train.minute(6);

            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 acknowledged warning");
            AlertEvent seen = train.events().get(1);
            assertThat(seen.by()).isEqualTo("dispatcher");
            assertThat(seen.standing()).isEqualTo(AlertStanding.ACKNOWLEDGED);
            assertThat(seen.occurredMillis()).isEqualTo(5 * MINUTE);
        }
    }

    /** As after a restart: acknowledgements are few, and read long before the statuses of the same time. */
    @Test
    void takesNoteOfWhatWasSeenThoughItIsReadBeforeTheAlertIsRaised() throws Exception {
        String alert = idOfTheFirst(late(1, 12), late(4, 12));
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.seen(5, "7@d", alert);
            train.hears(late(1, 12), late(4, 12));
            train.minute(6);

            assertThat(train.story()).isEqualTo("late-now 1 raised warning, late-now 2 acknowledged warning");
        }
        try (AlertHarness train = AlertHarness.open(IN_ORDER)) {
            train.rule(TEN_MINUTES);
            train.seen(5, "7@d", alert);
            train.hears(late(1, 12), late(4, 12), late(6, 3));
            train.minute(7);

            assertThat(train.story())
                    .isEqualTo(
                            "late-now 1 raised warning, late-now 2 acknowledged warning, late-now 3 cleared warning");
        }
    }

    @Test
    void takesNoteOfWhatWasSeenBeforeNewerNewsThoughNoWatermarkCame() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12));
            train.seen(5, "7@d", train.events().get(0).alertId());
            train.hears(late(6, 3));

            assertThat(train.story())
                    .isEqualTo(
                            "late-now 1 raised warning, late-now 2 acknowledged warning, late-now 3 cleared warning");
        }
    }

    @Test
    void judgesNothingBeforeRecordTimePassesSinceRulesMayStillBeRead() throws Exception {
        try (AlertHarness train = AlertHarness.start(LIVE)) {
            train.hears(late(1, 12), late(4, 12));
            train.rule(TEN_MINUTES);
            assertThat(train.story()).isEmpty();

            train.minute(0.5);

            assertThat(train.story()).isEqualTo("late-now 1 raised warning");
            assertThat(train.events().get(0).ruleId()).isEqualTo("late-now");
        }
    }

    /** What was told before a failure is told again as it was, else whoever had it already would miss the all-clear. */
    @Test
    void tellsTheSameAfterARestartThoughItReadsInAnotherOrder() throws Exception {
        List<AlertEvent> before;
        OperatorSubtaskState snapshot;
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(late(1, 12), late(4, 12));
            snapshot = train.snapshot();
            train.seen(5, "7@d", train.events().get(0).alertId());
            train.hears(late(6, 3));
            before = List.copyOf(train.events());
        }
        try (AlertHarness train = AlertHarness.restart(LIVE, snapshot)) {
            train.hears(late(6, 3));
            train.seen(5, "7@d", before.get(0).alertId());
            train.minute(0.5);

            assertThat(train.events()).isEqualTo(before.subList(1, 3));
            train.minute(6);
            assertThat(train.events()).hasSize(2);
        }
    }

    @Test
    void asksAgainWhenItBecameWorseAfterItWasSeen() throws Exception {
        AlertRule twoSteps = TEN_MINUTES.withSteps(
                1, new AlertStep(10, 6, 120, Severity.WARNING), new AlertStep(30, 20, 0, Severity.MAJOR));
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(twoSteps);
            train.hears(late(1, 12), late(4, 12));
            train.seen(5, "7@d", train.events().get(0).alertId());
            train.hears(late(6, 31));
            train.minute(6);

            assertThat(train.events())
                    .last()
                    .extracting(AlertEvent::change, AlertEvent::standing)
                    .containsExactly(AlertChange.ESCALATED, AlertStanding.ACTIVE);
        }
    }

    @Test
    void remembersNothingOfASubjectThatOnlyAnAcknowledgementNames() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.seen(5, "nobody@d", "0000");
            train.minute(6);

            assertThat(train.story()).isEmpty();
            assertThat(train.stateEntries()).isZero();
            assertThat(train.timers()).isZero();
        }
    }

    @Test
    void tellsWhetherTheTrainReportsEachTimeThatItChanges() throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.hears(
                    status(1, RunState.NOT_DEPARTED, 0),
                    status(2, RunState.RUNNING, 0),
                    status(3, RunState.STANDING, 0),
                    status(4, RunState.DARK, 0),
                    status(5, RunState.ARRIVED, 0));
            train.hears(status(4, RunState.DARK, 0));

            assertThat(train.reporting())
                    .extracting(told -> told.corridor() + " " + told.reporting() + " " + told.recordMillis() / MINUTE)
                    .containsExactly("west HEARD 2", "west DARK 4", "west NOT_DUE 5");
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

    private static String idOfTheFirst(TrainStatus... statuses) throws Exception {
        try (AlertHarness train = AlertHarness.open(LIVE)) {
            train.rule(TEN_MINUTES);
            train.hears(statuses);
            return train.events().get(0).alertId();
        }
    }

    private static TrainStatus late(double minute, long lateMinutes) {
        return status(minute, RunState.RUNNING, lateMinutes);
    }

    private static TrainStatus status(double minute, RunState state, long lateMinutes) {
        return TrainStatuses.of("7@d", state, 0, lateMinutes * 60, Math.round(minute * MINUTE));
    }
}
