package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.FenceInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.Whereabouts;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alerts of one train at one fence; times in minutes. */
class RaiseFenceAlertsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440;
    private static final long BEGUN = -1;

    private KeyedTwoInputStreamOperatorTestHarness<String, FenceInput, RuleChange, AlertEvent> fence;

    @BeforeEach
    void open() throws Exception {
        open(RecordTimeOptions.live(), null);
    }

    private void open(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        fence = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new RaiseFenceAlertsFunction(time), List.of(RulesInForce.RULES)),
                FenceInput::subject,
                null,
                Types.STRING);
        fence.setup(TypeInformation.of(AlertEvent.class)
                .createSerializer(fence.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            fence.initializeState(snapshot);
        }
        fence.open();
        passes(BEGUN);
    }

    @AfterEach
    void close() throws Exception {
        fence.close();
    }

    @Test
    void raisesWhenATrainEntersAndClearsWhenItHasLeft() throws Exception {
        hears(inside(10, 9, null), outside(15, 9, 14));

        assertThat(story())
                .containsExactly("geofence-inside raised at 10 since 9", "geofence-inside cleared at 15 since 9");
        AlertEvent cleared = fence.extractOutputValues().get(1);
        assertThat(cleared.subject()).isEqualTo("7@d|yard");
        assertThat(cleared.occurredMillis()).isEqualTo(14 * MINUTE);
        assertThat(cleared.place()).isEqualTo("the yard");
    }

    @Test
    void tellsAVisitWhenItsTimeHasCome() throws Exception {
        hears(inside(10, 9, null), inside(12, 9, 19L));
        passes(18);
        assertThat(story()).hasSize(1);
        passes(20);
        hears(outside(40, 9, 39));

        assertThat(story())
                .containsExactly(
                        "geofence-inside raised at 10 since 9",
                        "geofence-visit raised at 19 since 19",
                        "geofence-inside cleared at 40 since 9",
                        "geofence-visit cleared at 40 since 19");
    }

    @Test
    void tellsNoVisitThatEndedBeforeItsTime() throws Exception {
        hears(inside(10, 9, null), inside(12, 9, 19L), outside(15, 9, 14));
        passes(60);

        assertThat(story()).hasSize(2);
    }

    @Test
    void escalatesByTheRuleWhereATrainStaysLong() throws Exception {
        AlertRule rule = AlertRule.of(
                "geofence-visit", new AlertStep(1, 1, 0, Severity.INFO), new AlertStep(1, 1, 3_600, Severity.MAJOR));
        fence.processElement2(new StreamRecord<>(new RuleChange(rule.ruleId(), rule), 0));
        hears(inside(10, 9, 19L));
        passes(90);

        assertThat(story())
                .containsExactly(
                        "geofence-inside raised at 10 since 9",
                        "geofence-visit raised at 19 since 19",
                        "geofence-visit escalated at 79 since 19");
    }

    @Test
    void raisesACrossingAndClearsItAtOnce() throws Exception {
        hears(crossed(60, 31, 33, 0.4), outside(60, 31, 33, 1));

        assertThat(story())
                .containsExactly("geofence-crossed raised at 60 since 31", "geofence-crossed cleared at 60 since 31");
        assertThat(fence.extractOutputValues().get(0).confidence()).isEqualTo(0.4);
        assertThat(fence.extractOutputValues().get(1).occurredMillis()).isEqualTo(33 * MINUTE);
    }

    @Test
    void raisesNothingOfWhatWasOverWhenItCame() throws Exception {
        // A backlog of hours, in one minute.
        hears(inside(600, 9, null, 20), inside(600, 9, 19L, 30, 1), outside(600, 9, 60, 2));
        passes(700);
        assertThat(story()).isEmpty();

        hears(inside(900, 700, null, 710));
        passes(902);
        assertThat(story()).containsExactly("geofence-inside raised at 901 since 700");
    }

    @Test
    void tellsTheSameAgainAfterARestartAndNothingTwice() throws Exception {
        hears(inside(10, 9, 19L));
        OperatorSubtaskState snapshot = fence.snapshot(1, 1);
        hears(outside(40, 9, 39));
        passes(50);
        List<AlertEvent> unbroken = fence.extractOutputValues();
        fence.close();
        open(RecordTimeOptions.live(), snapshot);

        hears(inside(10, 9, 19L), outside(40, 9, 39), outside(40, 9, 39));
        passes(50);

        assertThat(fence.extractOutputValues())
                .isEqualTo(unbroken.subList(1, unbroken.size()))
                .hasSize(3);
    }

    @Test
    void tellsTheSameInOrderWhereInputsAreSequenced() throws Exception {
        hears(inside(10, 9, 19L), outside(40, 9, 39));
        passes(50);
        List<AlertEvent> live = fence.extractOutputValues();
        fence.close();
        open(RecordTimeOptions.replayUntil(50 * MINUTE), null);

        hears(outside(40, 9, 39), inside(10, 9, 19L));
        passes(50);

        assertThat(fence.extractOutputValues()).isEqualTo(live).hasSize(4);
    }

    @Test
    void isAcknowledged() throws Exception {
        hears(inside(10, 9, null));
        String id = fence.extractOutputValues().get(0).alertId();
        Acknowledgement seen = new Acknowledgement("7@d|yard", id, "dispatcher", 12 * MINUTE);
        fence.processElement1(new StreamRecord<>(FenceInput.of(seen), seen.atMillis()));
        passes(12);

        assertThat(story()).last().isEqualTo("geofence-inside acknowledged at 12 since 9");
    }

    @Test
    void forgetsADayAfterTheTrainHasLeft() throws Exception {
        hears(inside(10, 9, 19L), outside(40, 9, 39));
        passes(40 + DAY);

        assertThat(fence.numKeyedStateEntries()).isZero();
        assertThat(fence.numEventTimeTimers()).isZero();
    }

    @Test
    void clearsWhatNothingIsToldOfForTwoMonths() throws Exception {
        hears(inside(10, 9, null));
        passes(10 + 60 * DAY);

        assertThat(fence.extractOutputValues())
                .last()
                .extracting(AlertEvent::reason)
                .isEqualTo("nothing was told of it for 60 days");
        assertThat(fence.numKeyedStateEntries()).isZero();
    }

    private void hears(FenceNews... news) throws Exception {
        for (FenceNews one : news) {
            fence.processElement1(new StreamRecord<>(FenceInput.of(one), one.recordMillis()));
        }
    }

    private void passes(long minute) throws Exception {
        fence.processWatermark1(new Watermark(minute * MINUTE));
        fence.processWatermark2(new Watermark(minute * MINUTE));
    }

    private List<String> story() {
        return fence.extractOutputValues().stream()
                .map(event -> event.kind() + " " + event.change().code() + " at " + event.detectedMillis() / MINUTE
                        + " since " + event.startMillis() / MINUTE)
                .toList();
    }

    private static FenceNews inside(long told, long entered, Long visitFrom) {
        return inside(told, entered, visitFrom, told);
    }

    private static FenceNews inside(long told, long entered, Long visitFrom, long known) {
        return inside(told, entered, visitFrom, known, 0);
    }

    private static FenceNews inside(long told, long entered, Long visitFrom, long known, int ordinal) {
        return news(Whereabouts.INSIDE, told, entered, null, visitFrom, known, null, ordinal);
    }

    private static FenceNews outside(long told, long entered, long left) {
        return outside(told, entered, left, 0);
    }

    private static FenceNews outside(long told, long entered, long left, int ordinal) {
        return news(Whereabouts.OUTSIDE, told, entered, left, null, told, null, ordinal);
    }

    private static FenceNews crossed(long told, long entered, long left, double confidence) {
        return news(Whereabouts.CROSSED, told, entered, left, null, told, confidence, 0);
    }

    private static FenceNews news(
            Whereabouts whereabouts,
            long told,
            long entered,
            Long left,
            Long visitFrom,
            long known,
            Double confidence,
            int ordinal) {
        return new FenceNews(
                "7@d",
                "yard",
                "the yard",
                "west",
                whereabouts,
                List.of(),
                entered * MINUTE,
                left == null ? null : Long.valueOf(left * MINUTE),
                visitFrom == null ? null : Long.valueOf(visitFrom * MINUTE),
                known * MINUTE,
                confidence,
                "it is so",
                told * MINUTE,
                ordinal);
    }
}
