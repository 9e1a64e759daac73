package io.railpulse.connectors.kafka;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.Topic;
import java.io.Serializable;
import org.apache.avro.specific.SpecificRecord;

/**
 * How the records of one input become what the jobs take in. What is wrong with a record by itself is told here; what
 * is wrong in the light of others is for the domain.
 *
 * @param <T> the record in the topic
 */
interface InputReading<T extends SpecificRecord> extends Serializable {

    Topic topic();

    /** The record in the topic, as a class. */
    Class<T> type();

    /** Takes in a value that could be decoded. */
    Received read(T value, LogRecord record);

    /** Takes in a record that has no value. */
    default Received readTombstone(LogRecord record) {
        return record.rejected(RejectReason.TOMBSTONE, "a record without a value means nothing on this topic");
    }
}
