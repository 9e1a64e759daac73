package io.railpulse.connectors.kafka;

import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.util.function.SerializableFunction;

/** Knows how to become an encoder where a sink runs: encoders themselves do not travel. */
interface ValueEncoding<T> extends Serializable {

    /** @throws IOException if the id of the schema cannot be found out */
    Function<T, byte[]> open(SchemaResolver schemas) throws IOException;

    static <T, A extends SpecificRecord> ValueEncoding<T> of(Topic topic, SerializableFunction<T, A> toAvro) {
        return schemas -> {
            AvroEncoder<A> encoder = AvroEncoder.of(topic, schemas);
            return value -> encoder.encode(toAvro.apply(value));
        };
    }

    /** The same, where null becomes a record without a value. */
    static <T, A extends SpecificRecord> ValueEncoding<T> ofNullable(Topic topic, SerializableFunction<T, A> toAvro) {
        return schemas -> {
            AvroEncoder<A> encoder = AvroEncoder.of(topic, schemas);
            return value -> {
                A avro = toAvro.apply(value);
                return avro == null ? null : encoder.encode(avro);
            };
        };
    }
}
