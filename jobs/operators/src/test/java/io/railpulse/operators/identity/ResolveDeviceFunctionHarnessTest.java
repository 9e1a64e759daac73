package io.railpulse.operators.identity;

import static io.railpulse.testing.train.AssignmentBuilder.container;
import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainInputs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolveDeviceFunctionHarnessTest {
    private static final long MEMORY = Duration.ofDays(30).toMillis();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final List<RecordTimeOptions> BOTH_WAYS = List.of(IN_ORDER, RecordTimeOptions.live());
    private static final TrainRun WEST = train("west").from("A", "02:00").to("B", 30_000, "08:00");
    private static final TrainRun NORTH = train("north").from("B", "14:00").to("C", 30_000, "20:00");
    private static final Assignment ON_WEST =
            container("CSQU3054383").with("tag").on(WEST).from(1, "02:00").to(2, "08:00");
    private static final Assignment ON_NORTH =
            container("CSQU3054383").with("tag").on(NORTH).from(1, "13:00").openEnded();

    private final TrainInputs said = TrainInputs.ofUnknown(null);
    private KeyedProcessOperator<String, TrainInput, TrainInput> operator;
    private KeyedOneInputStreamOperatorTestHarness<String, TrainInput, TrainInput> harness;

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void givesEachFixTheRunThatItsDeviceWasWith() throws Exception {
        for (RecordTimeOptions time : BOTH_WAYS) {
            open(time);
            hear(
                    said.assigned("01:00", ON_WEST),
                    said.assigned("12:00", ON_NORTH),
                    said.seenOnlyBy("tag", "03:00", 1_000),
                    said.seenOnlyBy("tag", "15:00", 2_000),
                    said.receivedAt("21:00", said.seenOnlyBy("tag", "07:00", 3_000)));
            harness.processWatermark(at("21:00"));

            assertThat(harness.extractOutputValues())
                    .extracting(
                            TrainInput::trainRunId,
                            resolved -> resolved.origin().recordMillis())
                    .containsExactly(
                            tuple(WEST.trainRunId(), at("03:00")),
                            tuple(NORTH.trainRunId(), at("15:00")),
                            tuple(WEST.trainRunId(), at("21:00")));
            assertThat(rejected()).isEmpty();
            harness.close();
        }
    }

    @Test
    void rejectsAFixThatNoAssignmentFitsOnceTheWatermarkHasPassed() throws Exception {
        for (RecordTimeOptions time : BOTH_WAYS) {
            open(time);
            hear(
                    said.assigned("01:00", ON_WEST),
                    said.seenOnlyBy("tag", "11:00", 1),
                    said.seenOnlyBy("other", "11:00", 1));
            harness.processWatermark(at("11:00") - 1);
            assertThat(rejected()).isEmpty();

            harness.processWatermark(at("11:00"));
            assertThat(rejected())
                    .extracting(RejectedInput::reason, RejectedInput::detail)
                    .containsExactlyInAnyOrder(
                            tuple(RejectReason.UNKNOWN_TRAIN_RUN, "no assignment says which run tag was with"),
                            tuple(RejectReason.UNKNOWN_TRAIN_RUN, "no assignment says which run other was with"));
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.close();
        }
    }

    @Test
    void findsAnAssignmentThatCameToHandAfterTheFixButWasReceivedBefore() throws Exception {
        for (RecordTimeOptions time : BOTH_WAYS) {
            open(time);
            hear(said.seenOnlyBy("tag", "03:00", 1_000), said.assigned("01:00", ON_WEST));
            harness.processWatermark(at("03:00"));

            assertThat(harness.extractOutputValues()).hasSize(1);
            assertThat(rejected()).isEmpty();
            harness.close();
        }
    }

    @Test
    void doesNotApplyAnAssignmentToWhatWasReceivedBeforeIt() throws Exception {
        open(IN_ORDER);
        hear(said.assigned("04:00", ON_WEST), said.seenOnlyBy("tag", "03:00", 1_000));
        harness.processWatermark(at("05:00"));

        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(rejected()).hasSize(1);
    }

    @Test
    void waitsForNothingWhenLiveAndTheRunIsKnown() throws Exception {
        open(RecordTimeOptions.live());
        hear(said.assigned("01:00", ON_WEST), said.seenOnlyBy("tag", "03:00", 1_000));

        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    @Test
    void knowsNothingOfAnAssignmentThatIsWithdrawn() throws Exception {
        open(IN_ORDER);
        hear(
                said.assigned("01:00", ON_WEST),
                said.assigned("02:30", Assignment.withdrawalOf(ON_WEST.id())),
                said.seenOnlyBy("tag", "03:00", 1_000));
        harness.processWatermark(at("03:00"));

        assertThat(rejected()).hasSize(1);
        assertThat(stateEntries()).isZero();
    }

    @Test
    void forgetsAnAssignmentAMonthAfterItEnded() throws Exception {
        open(IN_ORDER);
        hear(
                said.assigned("01:00", ON_WEST),
                said.receivedAt(at("08:00") + MEMORY - 1, said.seenOnlyBy("tag", "09:30", 1)));
        harness.processWatermark(at("08:00") + MEMORY - 1);
        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(stateEntries()).isEqualTo(1);
        assertThat(harness.numEventTimeTimers()).isEqualTo(1);

        harness.processWatermark(at("08:00") + MEMORY);
        assertThat(stateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void forgetsAnAssignmentWithoutAnEndAMonthAfterItBegan() throws Exception {
        open(IN_ORDER);
        hear(said.assigned("12:00", ON_NORTH));
        harness.processWatermark(at("13:00") + MEMORY - 1);
        assertThat(stateEntries()).isEqualTo(1);

        harness.processWatermark(at("13:00") + MEMORY);
        assertThat(stateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void keepsWhatItKnowsAndWhatItHoldsThroughASavepoint() throws Exception {
        open(IN_ORDER);
        hear(said.assigned("01:00", ON_WEST));
        harness.processWatermark(at("02:00"));
        hear(said.seenOnlyBy("tag", "03:00", 1_000));
        var savepoint = harness.snapshot(1, 1);
        harness.close();

        create(IN_ORDER);
        harness.initializeState(savepoint);
        harness.open();
        harness.processWatermark(at("03:00"));

        assertThat(harness.extractOutputValues())
                .extracting(TrainInput::trainRunId)
                .containsExactly(WEST.trainRunId());
    }

    private void open(RecordTimeOptions time) throws Exception {
        create(time);
        harness.open();
    }

    private void create(RecordTimeOptions time) throws Exception {
        operator = new KeyedProcessOperator<>(new ResolveDeviceFunction(TrackingOptions.defaults(), time));
        harness = new KeyedOneInputStreamOperatorTestHarness<>(operator, TrainInput::deviceId, Types.STRING);
        harness.setup(TypeInformation.of(TrainInput.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    }

    private void hear(TrainInput... inputs) throws Exception {
        for (TrainInput input : inputs) {
            harness.processElement(new StreamRecord<>(input, input.origin().recordMillis()));
        }
    }

    private List<RejectedInput> rejected() {
        Collection<StreamRecord<RejectedInput>> records = harness.getSideOutput(ResolveDeviceFunction.REJECTED);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private int stateEntries() {
        return ((HeapKeyedStateBackend<?>) operator.<String>getKeyedStateBackend()).numKeyValueStateEntries();
    }
}
