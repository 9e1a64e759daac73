package io.railpulse.connectors.avro;

import io.railpulse.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns records of one topic into framed bytes. Not thread-safe.
 *
 * @param <T> the record that is written
 */
public final class AvroEncoder<T extends SpecificRecord> {

    private final byte[] header;
    private final DatumWriter<T> writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private BinaryEncoder encoder;

    private AvroEncoder(int schemaId, Topic topic) {
        this.header = Framing.headerOf(schemaId);
        this.writer = new SpecificDatumWriter<>(topic.schema());
    }

    /**
     * An encoder of a topic's records.
     *
     * @throws IOException if the id of the topic's schema cannot be found out
     */
    public static <T extends SpecificRecord> AvroEncoder<T> of(Topic topic, SchemaResolver schemas) throws IOException {
        return new AvroEncoder<>(schemas.getSchemaId(topic), topic);
    }

    /** The framed bytes of a record; a record that breaks its own schema throws as Avro does. */
    public byte[] encode(T value) {
        bytes.reset();
        bytes.writeBytes(header);
        encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("An array of bytes could not be written to.", e);
        }
        return bytes.toByteArray();
    }
}
