package io.railpulse.operators.telemetry;

import io.railpulse.domain.telemetry.RecordMemory;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * The records of one train or asset that were taken, or rejected for what they say: fingerprint to record time. Key: train run id,
 * asset. Each is forgotten after the duplicate memory's time, and all of them with the train.
 */
public final class TakenRecords implements RecordMemory {
    private final MapState<Long, Long> taken;

    public TakenRecords(RuntimeContext context) {
        this.taken = context.getMapState(new MapStateDescriptor<>("taken-records", Types.LONG, Types.LONG));
    }

    @Override
    public boolean holds(long fingerprint) {
        try {
            return taken.contains(fingerprint);
        } catch (Exception e) {
            throw new FlinkRuntimeException("Cannot read the state taken-records", e);
        }
    }

    @Override
    public void note(long fingerprint, long recordMillis) {
        try {
            taken.put(fingerprint, recordMillis);
        } catch (Exception e) {
            throw new FlinkRuntimeException("Cannot write the state taken-records", e);
        }
    }

    public void forgetBefore(long recordMillis) throws Exception {
        Iterator<Map.Entry<Long, Long>> entries = taken.iterator();
        while (entries.hasNext()) {
            if (entries.next().getValue() < recordMillis) {
                entries.remove();
            }
        }
        if (taken.isEmpty()) {
            // An empty map would stay behind.
            taken.clear();
        }
    }

    /** Whether none is remembered. */
    public boolean isEmpty() throws Exception {
        return taken.isEmpty();
    }

    public void clear() {
        taken.clear();
    }
}
