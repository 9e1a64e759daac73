package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.SchemaCatalogue;
import io.railpulse.schemas.Topic;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The ways in which a value is no good record of its topic. */
enum Malformation {
    TRUNCATED {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            int kept = HEADER + 1 + (int) (where * (value.length - HEADER - 1));
            return Arrays.copyOf(value, kept);
        }
    },
    UNKNOWN_SCHEMA {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            byte[] framed = value.clone();
            ByteBuffer.wrap(framed).putInt(1, NOBODYS_SCHEMA);
            return framed;
        }
    },
    OTHER_TOPIC {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            return ofOtherTopic;
        }
    },
    EMPTY {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            return new byte[0];
        }
    },
    TOMBSTONE {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            return null;
        }
    },
    BAD_MAGIC {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            byte[] framed = value.clone();
            framed[0] = '{';
            return framed;
        }
    },
    GARBAGE_AFTER {
        @Override
        byte[] of(byte[] value, byte[] ofOtherTopic, double where) {
            return Arrays.copyOf(value, value.length + 1 + (int) (where * MOST_GARBAGE));
        }
    };

    private static final int HEADER = 5;
    private static final int MOST_GARBAGE = 32;
    private static final int NOBODYS_SCHEMA = 900_000;

    /**
     * Makes a bad value.
     *
     * @param value a good value of the topic
     * @param ofOtherTopic a good value of another topic
     * @param where from 0 to 1, exclusive: where it is cut, or how much is added
     * @return null for a tombstone
     */
    abstract byte[] of(byte[] value, byte[] ofOtherTopic, double where);

    /** Why a bad value cannot be read, by its bytes alone. */
    static RejectReason reasonOf(byte[] value, Topic topic) {
        if (value == null) {
            return RejectReason.TOMBSTONE;
        }
        if (value.length == 0) {
            return RejectReason.EMPTY_VALUE;
        }
        if (value.length < HEADER || value[0] != 0) {
            return RejectReason.BAD_FRAMING;
        }
        int schemaId = ByteBuffer.wrap(value).getInt(1);
        return SchemaCatalogue.packaged()
                .findRevision(schemaId)
                .map(revision -> revision.topicName().equals(topic.topicName())
                        ? RejectReason.MALFORMED
                        : RejectReason.WRONG_SCHEMA)
                .orElse(RejectReason.UNKNOWN_SCHEMA);
    }
}
