package io.railpulse.testing.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;

/** What a type that is streamed or kept in state must do. */
public final class StreamedTypes {

    private StreamedTypes() {}

    /**
     * Proves that Flink takes a type for a plain object all the way down, and nothing of it for a generic type. If this fails for a new
     * field, give the field a type of its own kind: a number, a text, an enum, an array of primitives, a list or a record of such.
     */
    public static void assertNeedsNoKryo(Class<?> type) {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }

    /** Proves that a value comes back from its serializer, by way of bytes and by way of a copy, as it was. */
    public static <T> void assertComesBack(Class<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(value, out);
        T back = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

        assertIsTheSame(back, value);
        assertIsTheSame(serializer.copy(value), value);
    }

    private static void assertIsTheSame(Object actual, Object expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                // A NaN is the same as another.
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(expected);
    }
}
