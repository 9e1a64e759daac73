package io.railpulse.operators.eta;

import io.railpulse.domain.eta.score.ScoreInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What scoring has heard of one run and not looked at yet. Remembered until the watermark passes its record time. */
final class HeldScoreInputs {
    private final MapState<Long, List<ScoreInput>> held;

    HeldScoreInputs(RuntimeContext context) {
        this.held = context.getMapState(new MapStateDescriptor<>(
                "held-score-inputs", Types.LONG, Types.LIST(TypeInformation.of(ScoreInput.class))));
    }

    void hold(ScoreInput input) throws Exception {
        List<ScoreInput> sameTime = held.get(input.recordMillis());
        List<ScoreInput> now = sameTime == null ? new ArrayList<>(1) : sameTime;
        now.add(input);
        held.put(input.recordMillis(), now);
    }

    /** Takes out what was held up to a record time, in order. */
    List<ScoreInput> releaseUpTo(long recordMillis) throws Exception {
        List<ScoreInput> due = new ArrayList<>();
        for (Map.Entry<Long, List<ScoreInput>> entry : held.entries()) {
            if (entry.getKey() <= recordMillis) {
                due.addAll(entry.getValue());
            }
        }
        for (ScoreInput input : due) {
            held.remove(input.recordMillis());
        }
        due.sort(ScoreInput.IN_ORDER);
        return due;
    }
}
