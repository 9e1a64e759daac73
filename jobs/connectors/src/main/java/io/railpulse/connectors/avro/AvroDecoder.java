package io.railpulse.connectors.avro;

import io.railpulse.domain.telemetry.RejectReason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns framed bytes into records of one kind. Bytes that cannot be read are told with the reason, whatever they are;
 * nothing is thrown for them.
 *
 * <p>A reader for each writer schema is made once and kept. Not thread-safe.
 *
 * @param <T> the record that is read
 */
public final class AvroDecoder<T extends SpecificRecord> {

    private final Class<T> type;
    private final Schema readerSchema;
    private final SchemaResolver schemas;
    private final int maxValueBytes;
    private final Map<Integer, WriterReading<T>> readingById = new HashMap<>();
    private final BoundedDecoder bytes = new BoundedDecoder();

    /**
     * @param type the record that is read
     * @param schemas tells the writer's schema of an id
     * @param maxValueBytes a value that is longer is not looked into
     */
    public AvroDecoder(Class<T> type, SchemaResolver schemas, int maxValueBytes) {
        this.type = type;
        this.readerSchema = SpecificData.get().getSchema(type);
        this.schemas = schemas;
        this.maxValueBytes = maxValueBytes;
    }

    /**
     * Reads one value.
     *
     * @param value the framed bytes; not null
     * @throws IOException only if the schema's id cannot be resolved now, which is not the value's fault
     */
    public Decoded<T> decode(byte[] value) throws IOException {
        if (value.length == 0) {
            return Decoded.unreadable(RejectReason.EMPTY_VALUE, "the value has no bytes");
        }
        if (value.length > maxValueBytes) {
            return Decoded.unreadable(
                    RejectReason.TOO_LARGE, value.length + " bytes are more than " + maxValueBytes + " allowed");
        }
        if (!Framing.isFramed(value)) {
            return Decoded.unreadable(
                    RejectReason.BAD_FRAMING,
                    "the value does not begin with a zero byte and a schema id of four bytes");
        }
        int schemaId = Framing.schemaIdOf(value);
        WriterReading<T> reading = readingById.get(schemaId);
        if (reading == null) {
            Optional<Schema> writerSchema = schemas.findWriterSchema(schemaId);
            if (writerSchema.isEmpty()) {
                return Decoded.unreadable(RejectReason.UNKNOWN_SCHEMA, "no Avro schema is known by the id " + schemaId);
            }
            reading = readingOf(schemaId, writerSchema.get());
            readingById.put(schemaId, reading);
        }
        return reading.reader() == null
                ? Decoded.unreadable(RejectReason.WRONG_SCHEMA, reading.fault())
                : read(value, reading.reader());
    }

    private Decoded<T> read(byte[] value, DatumReader<T> reader) {
        bytes.begin(value, Framing.HEADER_BYTES);
        try {
            T record = reader.read(null, bytes);
            return bytes.remaining() == 0
                    ? Decoded.of(record)
                    : Decoded.unreadable(
                            RejectReason.MALFORMED, bytes.remaining() + " bytes follow after the end of the record");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Decoded.unreadable(RejectReason.MALFORMED, "the bytes are not what their schema says: " + e);
        } finally {
            bytes.release();
        }
    }

    private WriterReading<T> readingOf(int schemaId, Schema writerSchema) {
        SchemaPairCompatibility fit = SchemaCompatibility.checkReaderWriterCompatibility(readerSchema, writerSchema);
        if (fit.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return new WriterReading<>(
                    new SpecificDatumReader<>(writerSchema, readerSchema, SpecificData.getForClass(type)), null);
        }
        return new WriterReading<>(
                null,
                "the schema with the id " + schemaId + " (" + writerSchema.getFullName() + ") cannot be read as "
                        + readerSchema.getFullName());
    }

    /** How values of one writer schema are read, or why they cannot be: exactly one of the two is there. */
    private record WriterReading<T>(DatumReader<T> reader, String fault) {}
}
