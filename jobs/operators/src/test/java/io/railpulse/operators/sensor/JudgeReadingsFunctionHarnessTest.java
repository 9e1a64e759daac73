package io.railpulse.operators.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeReadingsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(1_000 * HOUR);

    private KeyedOneInputStreamOperatorTestHarness<String, SensorInput, Reading> harness;
    private long offset;

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void letsThroughWhatIsBelievedWithItsRunAndTellsItsWindowAtOnce() throws Exception {
        open(LIVE);
        hear(assigned(0, "west@d", 0, 10L * HOUR), reading(61, 60, 1.5), reading(62, 61, 2.5));

        assertThat(harness.extractOutputValues())
                .extracting(Reading::trainRunId, Reading::value)
                .containsExactly(tuple("west@d", 1.5), tuple("west@d", 2.5));
        assertThat(told(SensorOutputs.WINDOWS))
                .extracting(SensorWindow::startMillis, SensorWindow::count, SensorWindow::mean, SensorWindow::revision)
                .containsExactly(tuple(HOUR, 1L, 1.5, 1), tuple(HOUR, 2L, 2.0, 2));
    }

    @Test
    void accountsForEachReadingAndTellsItAtTheLatestTenMinutesLater() throws Exception {
        open(LIVE);
        SensorInput twice = reading(61, 60, 1);
        hear(assigned(0, "west@d", 0, null), twice, twice, reading(61, 60, 400), reading(61, 600_000, 1));
        hear(reading(49 * 60, 5, 1));
        time(70);
        assertThat(told(SensorOutputs.ACCOUNTS)).isEmpty();

        time(71);

        assertThat(told(SensorOutputs.ACCOUNTS))
                .containsExactly(new InputAccount(Input.SENSORS, "BOX", 61 * MINUTE, 1, 1, 1, 49 * 60 * MINUTE));
        assertThat(told(SensorOutputs.REJECTED))
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.OUT_OF_RANGE, RejectReason.IN_THE_FUTURE);
        assertThat(told(SensorOutputs.WINDOWS)).hasSize(1);
    }

    @Test
    void waitsForAnAssignmentOfAnAssetThatNobodyKnows() throws Exception {
        open(LIVE);
        hear(reading(61, 60, 1), assigned(60, "west@d", 0, null));
        assertThat(harness.extractOutputValues()).isEmpty();

        time(61);

        assertThat(harness.extractOutputValues())
                .extracting(Reading::trainRunId)
                .containsExactly("west@d");
        assertThat(told(SensorOutputs.REJECTED)).isEmpty();
    }

    @Test
    void rejectsAnAssetThatNobodyKnowsOnceTheWatermarkHasPassed() throws Exception {
        open(LIVE);
        hear(reading(61, 60, 1));
        time(61);

        assertThat(told(SensorOutputs.REJECTED))
                .extracting(RejectedInput::reason)
                .containsExactly(RejectReason.UNKNOWN_ASSET);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void tellsOfJourneysOfAssetsThatAreHeardAndOfNoOthers() throws Exception {
        open(LIVE);
        hear(assigned(0, "west@d", 0, 10L * HOUR));
        assertThat(told(SensorOutputs.JOURNEYS)).isEmpty();

        hear(reading(61, 60, 1), reading(62, 61, 1), assigned(63, "west@d", 0, 11L * HOUR), reading(64, 63, 1));

        assertThat(told(SensorOutputs.JOURNEYS))
                .containsExactly(
                        new AssetJourney("BOX", 10 * HOUR, 61 * MINUTE),
                        new AssetJourney("BOX", 11 * HOUR, 63 * MINUTE));
    }

    @Test
    void correctsAWindowForTwoDaysAndThenForgetsIt() throws Exception {
        open(LIVE);
        hear(named(61, 60, 1));
        time(61);
        hear(named(49 * 60, 61, 2));
        time(49 * 60 + 4);
        hear(named(49 * 60 + 4, 62, 3));
        time(49 * 60 + 5);
        hear(named(49 * 60 + 5, 63, 4));

        assertThat(told(SensorOutputs.WINDOWS)).extracting(SensorWindow::count).containsExactly(1L, 2L, 3L);
        time(60 * 60);
        assertThat(told(SensorOutputs.ACCOUNTS))
                .last()
                .extracting(InputAccount::accepted, InputAccount::late)
                .containsExactly(3L, 1L);
    }

    @Test
    void remembersNothingInTheEnd() throws Exception {
        open(LIVE);
        hear(assigned(0, "west@d", 0, 10L * HOUR), reading(61, 60, 1), reading(90, 30, 2), reading(91, 90, 400));
        assertThat(harness.numEventTimeTimers()).isEqualTo(1);
        time(60 * (24 * 30 + 9));
        assertThat(harness.numKeyedStateEntries()).isPositive();

        time(60 * (24 * 30 + 11));

        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
        assertThat(told(SensorOutputs.ACCOUNTS)).hasSize(1);
    }

    @Test
    void tellsTheSameInWhateverOrderItIsReadWhereInputsAreSequenced() throws Exception {
        List<SensorInput> inputs = new ArrayList<>(List.of(assigned(0, "west@d", 0, 10L * HOUR)));
        Random random = new Random(3);
        for (int number = 0; number < 300; number++) {
            inputs.add(reading(60 + number / 10, 30 + random.nextInt(30), random.nextInt(5)));
        }
        List<Object> inOrder = allOf(inputs);
        Collections.shuffle(inputs, random);

        assertThat(allOf(inputs)).isEqualTo(inOrder).hasSizeGreaterThan(300);
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        open(LIVE);
        SensorInput taken = named(61, 60, 1);
        hear(taken);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = create(LIVE);
        harness.initializeState(snapshot);
        harness.open();

        hear(taken, named(62, 61, 2));
        time(80);

        assertThat(told(SensorOutputs.WINDOWS)).extracting(SensorWindow::count).containsExactly(2L);
        assertThat(told(SensorOutputs.ACCOUNTS))
                .extracting(InputAccount::accepted, InputAccount::duplicate)
                .containsExactly(tuple(2L, 1L));
    }

    private List<Object> allOf(List<SensorInput> inputs) throws Exception {
        open(IN_ORDER);
        hear(inputs.toArray(SensorInput[]::new));
        time(100 * 60);
        List<Object> all = new ArrayList<>(harness.extractOutputValues());
        all.addAll(told(SensorOutputs.WINDOWS));
        all.addAll(told(SensorOutputs.JOURNEYS));
        all.addAll(told(SensorOutputs.ACCOUNTS));
        harness.close();
        return all;
    }

    private void open(RecordTimeOptions time) throws Exception {
        harness = create(time);
        harness.open();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, SensorInput, Reading> create(RecordTimeOptions time)
            throws Exception {
        var created = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new JudgeReadingsFunction(SensorOptions.defaults(), time)),
                SensorInput::assetId,
                Types.STRING);
        created.setup(TypeInformation.of(Reading.class)
                .createSerializer(created.getExecutionConfig().getSerializerConfig()));
        return created;
    }

    private void hear(SensorInput... inputs) throws Exception {
        for (SensorInput input : inputs) {
            harness.processElement(new StreamRecord<>(input, input.origin().recordMillis()));
        }
    }

    private void time(long minute) throws Exception {
        harness.processWatermark(minute * MINUTE);
    }

    private <T> List<T> told(OutputTag<T> tag) {
        return harness.getSideOutput(tag) == null
                ? List.of()
                : harness.getSideOutput(tag).stream()
                        .map(StreamRecord::getValue)
                        .toList();
    }

    private SensorInput reading(long receivedMinute, long measuredMinute, double value) {
        SensorReport report =
                new SensorReport("r" + ++offset, "BOX", null, null, measuredMinute * MINUTE, "shock_g", value);
        return SensorInput.of(null, new Origin("rail.sensor.v1", 0, offset, receivedMinute * MINUTE), report);
    }

    private SensorInput named(long receivedMinute, long measuredMinute, double value) {
        SensorInput unnamed = reading(receivedMinute, measuredMinute, value);
        return SensorInput.of("west@d", unnamed.origin(), unnamed.report());
    }

    private SensorInput assigned(long receivedMinute, String run, long fromMillis, Long toMillis) {
        return SensorInput.of(
                new Origin("rail.assignment.v1", 0, ++offset, receivedMinute * MINUTE),
                new Assignment(
                        new AssignmentId("BOX", null, run, 1), AssetKind.CONTAINER, 2, fromMillis, toMillis, false));
    }
}
