package io.railpulse.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.AvroTypeException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class BoundedDecoderTest {

    private static final long SEED = 20250901;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(written, null);
    private final BoundedDecoder decoder = new BoundedDecoder();

    @Test
    void readsWhatAvroWrites() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            long number = random.nextLong() >> random.nextInt(64);
            double real = Double.longBitsToDouble(random.nextLong());
            float small = random.nextFloat();
            byte[] bytes = new byte[random.nextInt(20)];
            random.nextBytes(bytes);
            String text = "Alashankou Алашанькоу 阿拉山口 " + number;

            written.reset();
            encoder.writeLong(number);
            encoder.writeInt((int) number);
            encoder.writeDouble(real);
            encoder.writeFloat(small);
            encoder.writeBoolean(number > 0);
            encoder.writeString(text);
            encoder.writeBytes(bytes);
            encoder.writeFixed(bytes);
            encoder.writeNull();
            encoder.writeEnum(round);
            encoder.writeIndex(round);
            encoder.flush();
            decoder.begin(written.toByteArray(), 0);

            assertThat(decoder.readLong()).isEqualTo(number);
            assertThat(decoder.readInt()).isEqualTo((int) number);
            assertThat(Double.doubleToRawLongBits(decoder.readDouble())).isEqualTo(Double.doubleToRawLongBits(real));
            assertThat(decoder.readFloat()).isEqualTo(small);
            assertThat(decoder.readBoolean()).isEqualTo(number > 0);
            assertThat(decoder.readString()).isEqualTo(text);
            assertThat(decoder.readBytes(null)).isEqualTo(ByteBuffer.wrap(bytes));
            byte[] fixed = new byte[bytes.length];
            decoder.readFixed(fixed, 0, fixed.length);
            assertThat(fixed).isEqualTo(bytes);
            decoder.readNull();
            assertThat(decoder.readEnum()).isEqualTo(round);
            assertThat(decoder.readIndex()).isEqualTo(round);
            assertThat(decoder.remaining()).isZero();
        }
    }

    @Test
    void skipsWhatAvroWrites() throws IOException {
        encoder.writeString("Dostyk");
        encoder.writeBytes(new byte[] {1, 2, 3});
        encoder.writeFixed(new byte[4]);
        encoder.writeInt(42);
        encoder.flush();
        decoder.begin(written.toByteArray(), 0);
        decoder.skipString();
        decoder.skipBytes();
        decoder.skipFixed(4);
        assertThat(decoder.readInt()).isEqualTo(42);
    }

    @Test
    void skipsBlocksThatTellTheirLength() throws IOException {
        encoder.writeLong(-2);
        encoder.writeLong(2);
        encoder.writeInt(7);
        encoder.writeInt(8);
        encoder.writeLong(0);
        encoder.writeInt(42);
        encoder.flush();
        decoder.begin(written.toByteArray(), 0);
        assertThat(decoder.skipArray()).isZero();
        assertThat(decoder.readInt()).isEqualTo(42);
    }

    @Test
    void readsTheCountOfBlocksThatTellTheirLength() throws IOException {
        encoder.writeLong(-2);
        encoder.writeLong(2);
        encoder.writeInt(7);
        encoder.writeInt(8);
        encoder.flush();
        decoder.begin(written.toByteArray(), 0);
        assertThat(decoder.readArrayStart()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveALengthThatTheBytesCannotHold() throws IOException {
        for (long length : new long[] {Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, -1, 100}) {
            written.reset();
            encoder.writeLong(length);
            encoder.writeFixed(new byte[3]);
            encoder.flush();
            byte[] hostile = written.toByteArray();
            assertThatThrownBy(() -> from(hostile).readString()).isInstanceOf(AvroTypeException.class);
            assertThatThrownBy(() -> from(hostile).readBytes(null)).isInstanceOf(AvroTypeException.class);
            assertThatThrownBy(() -> from(hostile).skipString()).isInstanceOf(AvroTypeException.class);
        }
    }

    @Test
    void doesNotBelieveACountThatTheBytesCannotHold() throws IOException {
        for (long count : new long[] {Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 100}) {
            written.reset();
            encoder.writeLong(count);
            encoder.writeFixed(new byte[3]);
            encoder.flush();
            byte[] hostile = written.toByteArray();
            assertThatThrownBy(() -> from(hostile).readArrayStart()).isInstanceOf(AvroTypeException.class);
            assertThatThrownBy(() -> from(hostile).readMapStart()).isInstanceOf(AvroTypeException.class);
        }
    }

    @Test
    void endsWhereTheBytesEnd() {
        assertThatThrownBy(() -> from(new byte[0]).readInt()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> from(new byte[] {-1}).readLong()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> from(new byte[7]).readDouble()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> from(new byte[3]).readFloat()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> from(new byte[3]).skipFixed(4)).isInstanceOf(EOFException.class);
    }

    @Test
    void numbersHaveTheirRange() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) -1);
        assertThatThrownBy(() -> from(endless).readLong()).isInstanceOf(AvroTypeException.class);
        byte[] moreThanAnInt = {-2, -1, -1, -1, -1, -1, 1};
        assertThatThrownBy(() -> from(moreThanAnInt).readInt()).isInstanceOf(AvroTypeException.class);
    }

    private BoundedDecoder from(byte[] bytes) {
        decoder.begin(bytes, 0);
        return decoder;
    }
}
