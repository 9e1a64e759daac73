package io.railpulse.connectors.avro;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroTypeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Reads Avro binary from an array of bytes, and believes no length that the array cannot hold.
 *
 * <p>Avro's own decoder allocates what a length says before it looks whether so many bytes are there: five hostile bytes
 * cost two gigabytes. Here every string, byte field and block of items is held against the bytes that remain, so reading
 * a value never takes more memory than a small multiple of its size. (An item of no bytes, such as a null, counts as
 * one; no contract has arrays of those.) One decoder reads many values, one after the other; it is not thread-safe.
 */
final class BoundedDecoder extends Decoder {

    private byte[] bytes;
    private int position;
    private int end;

    /** Begins a value: {@code bytes} from {@code start} on. */
    void begin(byte[] value, int start) {
        bytes = value;
        position = start;
        end = value.length;
    }

    /** How many bytes are left. */
    int remaining() {
        return end - position;
    }

    /** Lets go of the value. */
    void release() {
        bytes = null;
        position = 0;
        end = 0;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        return nextByte() == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new AvroTypeException("an int is out of its range");
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = nextByte();
            zigzag |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new AvroTypeException("a number has more than ten bytes");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat((int) littleEndian(Float.BYTES));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(littleEndian(Double.BYTES));
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public String readString() throws IOException {
        int length = readLength();
        return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
    }

    @Override
    public void skipString() throws IOException {
        advance(readLength());
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        int length = readLength();
        byte[] copy = new byte[length];
        readFixed(copy, 0, length);
        return ByteBuffer.wrap(copy);
    }

    @Override
    public void skipBytes() throws IOException {
        advance(readLength());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        System.arraycopy(bytes, advance(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        advance(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return readItemCount();
    }

    @Override
    public long arrayNext() throws IOException {
        return readItemCount();
    }

    @Override
    public long skipArray() throws IOException {
        return skipBlocks();
    }

    @Override
    public long readMapStart() throws IOException {
        return readItemCount();
    }

    @Override
    public long mapNext() throws IOException {
        return readItemCount();
    }

    @Override
    public long skipMap() throws IOException {
        return skipBlocks();
    }

    private byte nextByte() throws EOFException {
        if (position == end) {
            throw new EOFException("the bytes end early");
        }
        return bytes[position++];
    }

    private long littleEndian(int length) throws EOFException {
        int start = advance(length);
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | bytes[start + i] & 0xff;
        }
        return value;
    }

    /** Steps over so many bytes and returns where they begin. */
    private int advance(int length) throws EOFException {
        if (length > remaining()) {
            throw new EOFException("the bytes end early");
        }
        int start = position;
        position += length;
        return start;
    }

    private int readLength() throws IOException {
        return believable(readLong());
    }

    private int believable(long length) {
        if (length < 0 || length > remaining()) {
            throw new AvroTypeException("a length of " + length + " stands before " + remaining() + " bytes");
        }
        return (int) length;
    }

    /** A block's count of items; a negative one is followed by the block's length in bytes. */
    private long readItemCount() throws IOException {
        long count = readLong();
        if (count >= 0) {
            return believable(count);
        }
        readLength();
        return believable(-count);
    }

    /** Steps over the blocks that tell their length; returns the count of the first that does not, or 0 at the end. */
    private long skipBlocks() throws IOException {
        long count = readLong();
        while (count < 0) {
            advance(readLength());
            count = readLong();
        }
        return believable(count);
    }
}
