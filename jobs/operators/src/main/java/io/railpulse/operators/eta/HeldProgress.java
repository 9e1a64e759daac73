package io.railpulse.operators.eta;

import io.railpulse.domain.tracking.TrainProgress;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Progress of one run that waits for the watermark, by record time. Remembered until the watermark passes it. */
final class HeldProgress {
    private final MapState<Long, List<TrainProgress>> held;

    HeldProgress(RuntimeContext context) {
        held = context.getMapState(new MapStateDescriptor<>(
                "held-progress", Types.LONG, Types.LIST(TypeInformation.of(TrainProgress.class))));
    }

    void hold(TrainProgress progress) throws Exception {
        List<TrainProgress> same = held.get(progress.recordMillis());
        List<TrainProgress> now = same == null ? new ArrayList<>(1) : same;
        now.add(progress);
        held.put(progress.recordMillis(), now);
    }

    /** Whether anything waits for a record time. */
    boolean holds(long recordMillis) throws Exception {
        return held.contains(recordMillis);
    }

    /** Takes out what was held for a record time, in the order in which it came. */
    List<TrainProgress> release(long recordMillis) throws Exception {
        List<TrainProgress> progress = held.get(recordMillis);
        if (progress == null) {
            return List.of();
        }
        held.remove(recordMillis);
        return progress;
    }
}
