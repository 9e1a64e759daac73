package io.railpulse.operators;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Holds record time where telemetry has brought it while all telemetry is silent. Without it only reference data would count
 * then, whose watermark is at its end: every train would be forgotten at once, and for good, and every time-out would fire.
 *
 * <p>Gives on the watermark of all telemetry together, but neither its records nor that it is idle. To run at parallelism 1,
 * beside the records and not in their way: then one silent partition still holds up nobody. Keeps no state.
 *
 * @param <T> the telemetry
 */
public final class HoldRecordTimeOperator<T> extends AbstractStreamOperator<T> implements OneInputStreamOperator<T, T> {
    private static final long serialVersionUID = 1;

    @Override
    public void processElement(StreamRecord<T> input) {
        // Only the watermark matters here.
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // Downstream this input never counts as idle.
    }
}
