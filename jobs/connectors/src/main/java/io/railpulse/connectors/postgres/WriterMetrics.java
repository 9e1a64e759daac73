package io.railpulse.connectors.postgres;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/**
 * What a writer counts.
 *
 * @param sent rows stored in the table, those included that changed nothing there
 * @param failedRows rows that went to {@code failed_row}
 * @param retries transactions that were tried again
 */
record WriterMetrics(Counter sent, Counter failedRows, Counter retries) {

    static WriterMetrics of(SinkWriterMetricGroup group) {
        return new WriterMetrics(
                group.getNumRecordsSendCounter(), group.counter("failed_rows_total"), group.counter("retries_total"));
    }
}
