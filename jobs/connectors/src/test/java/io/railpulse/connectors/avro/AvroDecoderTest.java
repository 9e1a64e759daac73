package io.railpulse.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.Examples;
import io.railpulse.connectors.telemetry.PositionAvro;
import io.railpulse.connectors.timetable.TrainRunAvro;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.PositionRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainRunRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroDecoderTest {

    private static final int ONE_MEBIBYTE = 1 << 20;
    private static final long SEED = 20250901;

    private final SchemaResolver schemas = new PackagedSchemas();
    private final AvroDecoder<PositionRecord> positions =
            new AvroDecoder<>(PositionRecord.class, schemas, ONE_MEBIBYTE);

    private byte[] position;
    private byte[] plan;

    @BeforeEach
    void writeValues() throws IOException {
        position = AvroEncoder.of(Topic.POSITION, schemas).encode(PositionAvro.toAvro(Examples.position(), null));
        plan = AvroEncoder.of(Topic.TRAIN_RUN, schemas).encode(TrainRunAvro.toAvro(Examples.run()));
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        Decoded<PositionRecord> decoded = positions.decode(position);
        assertThat(decoded.isReadable()).isTrue();
        assertThat(PositionAvro.toDomain(decoded.value())).isEqualTo(Examples.position());
    }

    @Test
    void aValueWithoutBytesIsEmpty() throws IOException {
        assertThat(positions.decode(new byte[0]).reason()).isEqualTo(RejectReason.EMPTY_VALUE);
    }

    @Test
    void aValueOfTwoMebibytesIsTooLarge() throws IOException {
        Decoded<PositionRecord> decoded = positions.decode(Arrays.copyOf(position, 2 * ONE_MEBIBYTE));
        assertThat(decoded.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(decoded.detail()).contains("2097152").contains("1048576");
    }

    @Test
    void aValueThatBeginsOtherwiseIsBadlyFramed() throws IOException {
        assertThat(positions.decode("{\"latitude\": 45.2}".getBytes()).reason()).isEqualTo(RejectReason.BAD_FRAMING);
        assertThat(positions.decode(new byte[] {0, 0, 0, 1}).reason()).isEqualTo(RejectReason.BAD_FRAMING);
    }

    @Test
    void anIdThatNobodyKnowsIsAnUnknownSchema() throws IOException {
        position[1] = 0x7f;
        Decoded<PositionRecord> decoded = positions.decode(position);
        assertThat(decoded.reason()).isEqualTo(RejectReason.UNKNOWN_SCHEMA);
        assertThat(decoded.detail()).contains(String.valueOf(0x7f000003));
    }

    @Test
    void theRecordOfAnotherTopicHasTheWrongSchema() throws IOException {
        Decoded<PositionRecord> decoded = positions.decode(plan);
        assertThat(decoded.reason()).isEqualTo(RejectReason.WRONG_SCHEMA);
        assertThat(decoded.detail()).contains("TrainRunRecord").contains("PositionRecord");
        assertThat(positions.decode(plan).reason()).isEqualTo(RejectReason.WRONG_SCHEMA);
    }

    @Test
    void aValueThatEndsEarlyIsMalformedWhereverItEnds() throws IOException {
        for (int length = Framing.HEADER_BYTES; length < position.length; length++) {
            assertThat(positions.decode(Arrays.copyOf(position, length)).reason())
                    .as("cut to %d bytes", length)
                    .isEqualTo(RejectReason.MALFORMED);
        }
    }

    @Test
    void aValueThatGoesOnTooLongIsMalformed() throws IOException {
        Decoded<PositionRecord> decoded = positions.decode(Arrays.copyOf(position, position.length + 3));
        assertThat(decoded.reason()).isEqualTo(RejectReason.MALFORMED);
        assertThat(decoded.detail()).contains("3 bytes follow");
    }

    @Test
    void nothingIsAllocatedForAListThatCannotBeThere() throws IOException {
        ByteArrayOutputStream hostile = new ByteArrayOutputStream();
        hostile.write(plan, 0, Framing.HEADER_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(hostile, null);
        encoder.writeString("run");
        encoder.writeString("trip");
        encoder.writeInt(20_000);
        encoder.writeIndex(0);
        encoder.writeString("route");
        for (int optional = 0; optional < 4; optional++) {
            encoder.writeIndex(0);
        }
        encoder.writeLong(Integer.MAX_VALUE - 8);
        encoder.flush();
        AvroDecoder<TrainRunRecord> plans = new AvroDecoder<>(TrainRunRecord.class, schemas, ONE_MEBIBYTE);
        assertThat(plans.decode(hostile.toByteArray()).reason()).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void noBytesMakeItThrow() throws IOException {
        AvroDecoder<TrainRunRecord> plans = new AvroDecoder<>(TrainRunRecord.class, schemas, ONE_MEBIBYTE);
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            assertTold(positions.decode(noise));
            System.arraycopy(plan, 0, noise, 0, Math.min(Framing.HEADER_BYTES, noise.length));
            assertTold(plans.decode(noise));
            assertTold(positions.decode(withOneByteChanged(position, random)));
            assertTold(plans.decode(withOneByteChanged(plan, random)));
        }
    }

    @Test
    void aValueWrittenWithALaterRevisionIsRead() throws IOException {
        Schema later = new Schema.Parser()
                .parse(Topic.POSITION
                        .schema()
                        .toString()
                        .replaceFirst(
                                "\"fields\":\\[",
                                "\"fields\":[{\"name\":\"tags\",\"type\":{\"type\":\"array\",\"items\":\"string\"}},"
                                        + "{\"name\":\"odds\",\"type\":{\"type\":\"map\",\"values\":\"bytes\"}},"));
        GenericRecord written = new GenericData.Record(later);
        PositionRecord sample = PositionAvro.toAvro(Examples.position(), null);
        Topic.POSITION.schema().getFields().forEach(field -> written.put(field.name(), sample.get(field.pos())));
        written.put("tags", List.of("a", "b"));
        written.put("odds", Map.of());
        AvroDecoder<PositionRecord> decoder = new AvroDecoder<>(PositionRecord.class, only(99, later), ONE_MEBIBYTE);
        Decoded<PositionRecord> decoded = decoder.decode(framed(99, written, sample.getSpecificData()));
        assertThat(decoded.detail()).isNull();
        assertThat(PositionAvro.toDomain(decoded.value())).isEqualTo(Examples.position());
    }

    @Test
    void aResolverThatIsDownIsNotTheValuesFault() {
        SchemaResolver down = new SchemaResolver() {
            @Override
            public Optional<Schema> findWriterSchema(int schemaId) throws IOException {
                throw new IOException("the registry does not answer");
            }

            @Override
            public int getSchemaId(Topic topic) throws IOException {
                throw new IOException("the registry does not answer");
            }
        };
        AvroDecoder<PositionRecord> decoder = new AvroDecoder<>(PositionRecord.class, down, ONE_MEBIBYTE);
        assertThatThrownBy(() -> decoder.decode(position)).isInstanceOf(IOException.class);
    }

    private static void assertTold(Decoded<?> decoded) {
        assertThat(decoded.isReadable()).isEqualTo(decoded.value() != null);
        assertThat(decoded.isReadable()).isEqualTo(decoded.detail() == null);
    }

    private static byte[] withOneByteChanged(byte[] value, Random random) {
        byte[] changed = value.clone();
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        return changed;
    }

    private static byte[] framed(int schemaId, GenericRecord value, GenericData data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Framing.headerOf(schemaId));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(value.getSchema(), data).write(value, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static SchemaResolver only(int schemaId, Schema schema) {
        return new SchemaResolver() {
            @Override
            public Optional<Schema> findWriterSchema(int asked) {
                return asked == schemaId ? Optional.of(schema) : Optional.empty();
            }

            @Override
            public int getSchemaId(Topic topic) {
                return schemaId;
            }
        };
    }
}
