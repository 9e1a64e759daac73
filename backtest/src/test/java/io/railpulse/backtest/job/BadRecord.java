package io.railpulse.backtest.job;

import io.railpulse.domain.telemetry.RejectReason;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that must not get further than its accounting.
 *
 * @param name what is wrong with it
 * @param record the record
 * @param reason under which it must be accounted
 */
record BadRecord(String name, ProducerRecord<byte[], byte[]> record, RejectReason reason) {

    @Override
    public String toString() {
        return name;
    }
}
