package io.railpulse.connectors.avro;

/**
 * What stands before each Avro value, as Confluent frames it: a zero byte, then the id of the writer's schema as a
 * big-endian int.
 */
final class Framing {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private Framing() {}

    /** Whether the value begins as a framed one does. */
    static boolean isFramed(byte[] value) {
        return value.length >= HEADER_BYTES && value[0] == MAGIC;
    }

    /** The schema's id; the value must be framed. */
    static int schemaIdOf(byte[] value) {
        return (value[1] & 0xff) << 24 | (value[2] & 0xff) << 16 | (value[3] & 0xff) << 8 | value[4] & 0xff;
    }

    /** The header of values written with a schema. */
    static byte[] headerOf(int schemaId) {
        return new byte[] {
            MAGIC, (byte) (schemaId >>> 24), (byte) (schemaId >>> 16), (byte) (schemaId >>> 8), (byte) schemaId
        };
    }
}
