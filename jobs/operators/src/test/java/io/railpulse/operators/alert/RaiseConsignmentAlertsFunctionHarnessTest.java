package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.ConsignmentState;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.Moment;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A consignment that is promised for minute 1,000; times in minutes. */
class RaiseConsignmentAlertsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440;
    private static final AlertRule AT_ONCE = AlertRule.of("promise-at-risk", new AlertStep(10, 5, 0, Severity.MAJOR))
            .withProbability(0.5);

    @Test
    void raisesAndClearsByWhatIsExpected() throws Exception {
        try (Harness one = Harness.open()) {
            one.hears(status(1, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.hears(status(2, 0, 1_001, ConsignmentState.UNDER_WAY));
            one.minute(3);

            assertThat(one.story()).isEqualTo("promise-at-risk 1 raised, promise-at-risk 2 cleared");
        }
    }

    @Test
    void takesAStatusOnce() throws Exception {
        try (Harness one = Harness.open()) {
            one.hears(status(2, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.minute(3);
            one.hears(status(2, 0, 1_001, ConsignmentState.UNDER_WAY));
            one.hears(status(1, 0, 1_001, ConsignmentState.UNDER_WAY));
            one.minute(60);

            assertThat(one.story()).isEqualTo("promise-at-risk 1 raised");
        }
    }

    @Test
    void isAcknowledged() throws Exception {
        try (Harness one = Harness.open()) {
            one.hears(status(1, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.minute(2);
            one.seen(4, one.told().get(0).alertId());
            one.minute(5);

            assertThat(one.story()).isEqualTo("promise-at-risk 1 raised, promise-at-risk 2 acknowledged");
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness one = Harness.open()) {
            one.hears(status(1, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.minute(2);
            snapshot = one.snapshot();
        }
        try (Harness one = Harness.restore(snapshot)) {
            one.hears(status(1, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.hears(status(3, 0, 1_001, ConsignmentState.UNDER_WAY));
            one.minute(4);

            assertThat(one.story()).isEqualTo("promise-at-risk 2 cleared");
        }
    }

    @Test
    void leavesNothingADayAfterItArrived() throws Exception {
        try (Harness one = Harness.open()) {
            one.hears(status(1, 0, 1_030, ConsignmentState.UNDER_WAY));
            one.minute(2);
            one.hears(status(1_030, 0, 1_030, ConsignmentState.ARRIVED));
            one.minute(1_031);
            assertThat(one.story()).isEqualTo("promise-at-risk 1 raised, promise-at-risk 2 cleared");

            one.minute(1_030 + DAY);
            // The rule is not the consignment's.
            assertThat(one.harness.numKeyedStateEntries()).isZero();
            assertThat(one.harness.numEventTimeTimers()).isZero();
        }
    }

    private static ConsignmentStatus status(long minute, int ordinal, long arrival, ConsignmentState state) {
        long millis = arrival * MINUTE;
        return new ConsignmentStatus(
                "K1",
                1,
                "a customer",
                state,
                1,
                1,
                "A@d",
                null,
                null,
                "Lodz",
                new ArrivalOutlook(new Moment(millis, millis, millis, true), 1),
                null,
                null,
                1_000 * MINUTE,
                1_000 * MINUTE,
                false,
                null,
                "it is so",
                minute * MINUTE,
                ordinal);
    }

    private static final class Harness implements AutoCloseable {
        private final KeyedTwoInputStreamOperatorTestHarness<String, ConsignmentAlertInput, RuleChange, AlertEvent>
                harness;

        private Harness() throws Exception {
            harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new CoBroadcastWithKeyedOperator<>(
                            new RaiseConsignmentAlertsFunction(RecordTimeOptions.live()), List.of(RulesInForce.RULES)),
                    ConsignmentAlertInput::subject,
                    null,
                    Types.STRING);
            harness.setup(TypeInformation.of(AlertEvent.class)
                    .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        }

        static Harness open() throws Exception {
            Harness opened = new Harness();
            opened.harness.open();
            opened.minute(-1);
            opened.harness.processElement2(new StreamRecord<>(new RuleChange("promise-at-risk", AT_ONCE), 0));
            return opened;
        }

        static Harness restore(OperatorSubtaskState snapshot) throws Exception {
            Harness opened = new Harness();
            opened.harness.initializeState(snapshot);
            opened.harness.open();
            opened.minute(-1);
            return opened;
        }

        void hears(ConsignmentStatus status) throws Exception {
            harness.processElement1(new StreamRecord<>(ConsignmentAlertInput.of(status), status.recordMillis()));
        }

        void seen(long minute, String alertId) throws Exception {
            Acknowledgement seen = new Acknowledgement("K1", alertId, "dispatcher", minute * MINUTE);
            harness.processElement1(new StreamRecord<>(ConsignmentAlertInput.of(seen), seen.atMillis()));
        }

        void minute(long minute) throws Exception {
            harness.processWatermark1(new Watermark(minute * MINUTE));
            harness.processWatermark2(new Watermark(minute * MINUTE));
        }

        OperatorSubtaskState snapshot() throws Exception {
            return harness.snapshot(1, 1);
        }

        List<AlertEvent> told() {
            return harness.extractOutputValues();
        }

        /** {@code promise-at-risk 1 raised}. */
        String story() {
            return told().stream()
                    .filter(event -> event.kind().equals("promise-at-risk"))
                    .map(event -> event.kind() + " " + event.sequence() + " "
                            + event.change().code())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public void close() throws Exception {
            harness.close();
        }
    }
}
