package io.railpulse.operators.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.TrainDoing;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainStatuses;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccompanyReadingFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(10_000 * MINUTE);

    private KeyedTwoInputStreamOperatorTestHarness<String, TrainDoing, Reading, AccompaniedReading> harness;

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void saysWhatTheTrainDidWhenItWasMeasured() throws Exception {
        open(LIVE);
        tell(RunState.AT_BORDER_ARRIVED, 10, 11);
        tell(RunState.RUNNING, 30, 31);
        hear("BOX", "run@d", SensorQuantity.SHOCK_G, 20, 40);
        hear("BOX", "run@d", SensorQuantity.SHOCK_G, 35, 41);

        assertThat(motions()).containsExactly(TrainMotion.AT_PLANNED_PLACE, TrainMotion.MOVING);
        assertThat(harness.extractOutputValues())
                .extracting(AccompaniedReading::corridor)
                .containsOnly("west");
    }

    @Test
    void correctsWhatItSaidOfAnOpenDoorWhereTheStatusComesLater() throws Exception {
        open(LIVE);
        hear("BOX", "run@d", 20, 20);
        tell(RunState.AT_BORDER_ARRIVED, 10, 21);

        assertThat(motions()).containsExactly(TrainMotion.UNKNOWN, TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void putsStatusesBeforeReadingsWhereInputsAreSequenced() throws Exception {
        open(IN_ORDER);
        hear("BOX", "run@d", 20, 20);
        tell(RunState.AT_BORDER_ARRIVED, 10, 20);
        assertThat(motions()).isEmpty();

        time(20);

        assertThat(motions()).containsExactly(TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void letsAReadingOfNoRunThroughAndKeepsNothingOfIt() throws Exception {
        open(IN_ORDER);
        hear("BOX", null, 20, 20);

        assertThat(motions()).containsExactly(TrainMotion.UNKNOWN);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void forgetsATrainTwoDaysAfterItWasHeardLast() throws Exception {
        for (RecordTimeOptions time : List.of(LIVE, IN_ORDER)) {
            open(time);
            tell(RunState.RUNNING, 10, 11);
            hear("BOX", "run@d", 20, 60);
            time(60);
            assertThat(harness.numEventTimeTimers()).isEqualTo(1);
            time(60 + 48 * 60 - 1);
            assertThat(harness.numKeyedStateEntries()).isPositive();

            time(60 + 48 * 60);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
            harness.close();
        }
    }

    private void open(RecordTimeOptions time) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new AccompanyReadingFunction(time)),
                TrainDoing::trainRunId,
                Reading::company,
                Types.STRING);
        harness.setup(TypeInformation.of(AccompaniedReading.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        harness.open();
    }

    private List<TrainMotion> motions() {
        return harness.extractOutputValues().stream()
                .map(AccompaniedReading::motion)
                .toList();
    }

    private void time(long minute) throws Exception {
        harness.processWatermark1(new Watermark(minute * MINUTE));
        harness.processWatermark2(new Watermark(minute * MINUTE));
    }

    private void hear(String asset, String run, long measuredMinute, long receivedMinute) throws Exception {
        hear(asset, run, SensorQuantity.DOOR_OPEN, measuredMinute, receivedMinute);
    }

    private void hear(String asset, String run, SensorQuantity quantity, long measuredMinute, long receivedMinute)
            throws Exception {
        Reading reading = new Reading(
                asset,
                run,
                quantity,
                1,
                measuredMinute * MINUTE,
                new Origin("rail.sensor.v1", 0, receivedMinute, receivedMinute * MINUTE));
        harness.processElement2(new StreamRecord<>(reading, reading.recordMillis()));
    }

    private void tell(RunState state, long sinceMinute, long minute) throws Exception {
        TrainStatus status = TrainStatuses.of("run@d", state, sinceMinute * MINUTE, 0, minute * MINUTE);
        harness.processElement1(new StreamRecord<>(TrainDoing.of(status), status.recordMillis()));
    }
}
