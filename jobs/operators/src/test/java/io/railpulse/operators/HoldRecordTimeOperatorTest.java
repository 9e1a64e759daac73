package io.railpulse.operators;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.TrainInput;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class HoldRecordTimeOperatorTest {

    @Test
    void givesOnTheWatermarkButNotTheSilence() throws Exception {
        try (OneInputStreamOperatorTestHarness<TrainInput, TrainInput> harness =
                new OneInputStreamOperatorTestHarness<>(new HoldRecordTimeOperator<>())) {
            harness.open();
            harness.processWatermark(BEGINNING);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
            harness.processWatermark(BEGINNING + 1);

            assertThat(harness.getOutput()).containsExactly(new Watermark(BEGINNING), new Watermark(BEGINNING + 1));
        }
    }
}
