package io.railpulse.connectors.kafka;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.Decoded;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the records of one input: one {@link Received} comes out for each record, whatever its bytes are.
 *
 * <p>A reader that throws restarts the job on the same offset for ever; so this one throws only where nobody can say
 * what a schema id means, which passes.
 */
final class ReceivedDeserializer<T extends SpecificRecord> implements KafkaRecordDeserializationSchema<Received> {

    private static final long serialVersionUID = 1L;

    private final Input input;
    private final InputReading<T> reading;
    private final SchemaResolver schemas;
    private final int maxValueBytes;

    private transient AvroDecoder<T> decoder;

    /** @param maxValueBytes a value that is longer is not looked into */
    ReceivedDeserializer(Input input, InputReading<T> reading, SchemaResolver schemas, int maxValueBytes) {
        this.input = input;
        this.reading = reading;
        this.schemas = schemas;
        this.maxValueBytes = maxValueBytes;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoder = new AvroDecoder<>(reading.type(), schemas, maxValueBytes);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Received> out) throws IOException {
        out.collect(read(new LogRecord(record, input)));
    }

    @Override
    public TypeInformation<Received> getProducedType() {
        return TypeInformation.of(Received.class);
    }

    private Received read(LogRecord record) throws IOException {
        byte[] value = record.record().value();
        if (value == null) {
            return reading.readTombstone(record);
        }
        Decoded<T> decoded = decoder.decode(value);
        if (!decoded.isReadable()) {
            return record.rejected(decoded.reason(), decoded.detail());
        }
        try {
            return reading.read(decoded.value(), record);
        } catch (RuntimeException e) {
            return record.rejected(RejectReason.MALFORMED, "a field makes no sense to its reader: " + e);
        }
    }
}
