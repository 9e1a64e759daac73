package io.railpulse.operators;

import java.io.Serializable;

/**
 * How operators treat record time.
 *
 * @param sequenced whether each train's inputs wait for the watermark and apply in the order (record time, topic, partition,
 *     offset). Then the same input gives the same output whatever the parallelism; it costs the watermark's delay
 * @param horizonMillis the last record time of bounded input, {@link Long#MAX_VALUE} of unbounded input: what would become
 *     due after it does not happen, since nobody knows what the input would have said by then
 */
public record RecordTimeOptions(boolean sequenced, long horizonMillis) implements Serializable {

    /** For input without end: nothing waits. */
    public static RecordTimeOptions live() {
        return new RecordTimeOptions(false, Long.MAX_VALUE);
    }

    /** For input that ends at a record time: everything in order. */
    public static RecordTimeOptions replayUntil(long horizonMillis) {
        return new RecordTimeOptions(true, horizonMillis);
    }
}
