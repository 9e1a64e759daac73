package io.railpulse.pipelines.golden;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.MapSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot.CommonSerializerKeys;

/** What a savepoint holds, as text: by the uid of each operator the names of its states, and how their values are written. */
public final class StateText {

    private StateText() {}

    /**
     * @param savepoint where Flink says that it is; in its canonical format
     * @param wanted the uids of the operators that are asked about
     */
    public static String of(String savepoint, Predicate<String> wanted) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (OperatorState operator : load(savepoint).getOperatorStates()) {
            String uid = operator.getOperatorUid().orElse("");
            if (!wanted.test(uid)) {
                continue;
            }
            for (OperatorSubtaskState subtask : operator.getStates()) {
                for (KeyedStateHandle keyed : subtask.getManagedKeyedState()) {
                    addKeyed(uid, (StreamStateHandle) keyed, lines);
                }
                subtask.getManagedOperatorState()
                        .forEach(handle -> handle.getStateNameToPartitionOffsets()
                                .forEach(
                                        (name, at) -> lines.add(uid + " / " + name + ": " + at.getDistributionMode())));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static CheckpointMetadata load(String savepoint) throws IOException {
        Path metadata = Path.of(URI.create(savepoint)).resolve("_metadata");
        try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
            return Checkpoints.loadCheckpointMetadata(in, StateText.class.getClassLoader(), savepoint);
        }
    }

    private static void addKeyed(String uid, StreamStateHandle handle, SortedSet<String> lines) throws IOException {
        KeyedBackendSerializationProxy<?> states =
                new KeyedBackendSerializationProxy<>(StateText.class.getClassLoader());
        try (FSDataInputStream in = handle.openInputStream()) {
            states.read(new DataInputViewStreamWrapper(in));
        }
        for (StateMetaInfoSnapshot state : states.getStateMetaInfoSnapshots()) {
            lines.add(uid + " / " + state.getName() + ": "
                    + describe(state.getTypeSerializerSnapshot(CommonSerializerKeys.VALUE_SERIALIZER)
                            .restoreSerializer()));
        }
    }

    private static String describe(TypeSerializer<?> serializer) {
        if (serializer instanceof MapSerializer<?, ?> map) {
            return describe(map.getKeySerializer()) + " to " + describe(map.getValueSerializer());
        }
        if (serializer instanceof ListSerializer<?> list) {
            return "list of " + describe(list.getElementSerializer());
        }
        if (serializer instanceof PojoSerializer<?> pojo) {
            return describe(typeOf(pojo));
        }
        return serializer.getClass().getSimpleName();
    }

    /** The serializer does not tell, and makes no empty record that would. */
    private static Class<?> typeOf(PojoSerializer<?> serializer) {
        try {
            Field type = PojoSerializer.class.getDeclaredField("clazz");
            type.setAccessible(true);
            return (Class<?>) type.get(serializer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Flink keeps the type of a POJO elsewhere now", e);
        }
    }

    /** Its fields by name: a field that comes or goes is a change of what old savepoints hold. */
    private static String describe(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .map(field -> field.getName() + " " + field.getType().getSimpleName())
                .sorted()
                .collect(Collectors.joining(", ", type.getSimpleName() + "(", ")"));
    }
}
