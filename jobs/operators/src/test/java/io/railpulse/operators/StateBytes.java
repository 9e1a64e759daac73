package io.railpulse.operators;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.CheckpointStorage;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot.BackendStateType;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshot.CommonSerializerKeys;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;

/** How many bytes of keyed state a snapshot of the heap holds, timers among it, as its serializers write them. */
public final class StateBytes {

    private static final int LARGEST = 256 << 20;

    private StateBytes() {}

    /** Where snapshots of a harness are kept, however large they are. */
    public static CheckpointStorage inMemory() {
        return new JobManagerCheckpointStorage(LARGEST);
    }

    /** By the name of the state; each entry with its key. States without an entry are left out. */
    public static Map<String, Long> of(OperatorSubtaskState snapshot) throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        for (KeyedStateHandle keyed : snapshot.getManagedKeyedState()) {
            read((KeyGroupsStateHandle) keyed, bytes);
        }
        return bytes;
    }

    /** All of its broadcast state. */
    public static long ofBroadcast(OperatorSubtaskState snapshot) {
        return snapshot.getManagedOperatorState().stream()
                .mapToLong(StateObject::getStateSize)
                .sum();
    }

    private static void read(KeyGroupsStateHandle handle, Map<String, Long> bytes) throws IOException {
        KeyedBackendSerializationProxy<?> states =
                new KeyedBackendSerializationProxy<>(StateBytes.class.getClassLoader());
        try (FSDataInputStream in = handle.openInputStream()) {
            DataInputViewStreamWrapper view = new DataInputViewStreamWrapper(in);
            states.read(view);
            TypeSerializer<?> key = states.getKeySerializerSnapshot().restoreSerializer();
            for (int group : handle.getKeyGroupRange()) {
                in.seek(handle.getOffsetForKeyGroup(group));
                view.readInt();
                for (int number = 0; number < states.getStateMetaInfoSnapshots().size(); number++) {
                    StateMetaInfoSnapshot state =
                            states.getStateMetaInfoSnapshots().get(view.readShort());
                    int entries = view.readInt();
                    long start = in.getPos();
                    for (int entry = 0; entry < entries; entry++) {
                        readEntry(state, key, view);
                    }
                    if (entries > 0) {
                        bytes.merge(state.getName(), in.getPos() - start, Long::sum);
                    }
                }
            }
        }
    }

    private static void readEntry(StateMetaInfoSnapshot state, TypeSerializer<?> key, DataInputViewStreamWrapper view)
            throws IOException {
        if (state.getBackendStateType() == BackendStateType.KEY_VALUE) {
            serializer(state, CommonSerializerKeys.NAMESPACE_SERIALIZER).deserialize(view);
            key.deserialize(view);
        }
        serializer(state, CommonSerializerKeys.VALUE_SERIALIZER).deserialize(view);
    }

    private static TypeSerializer<?> serializer(StateMetaInfoSnapshot state, CommonSerializerKeys which) {
        return state.getTypeSerializerSnapshot(which).restoreSerializer();
    }
}
