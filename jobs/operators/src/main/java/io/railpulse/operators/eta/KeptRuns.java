package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnerMemory;
import io.railpulse.domain.eta.learning.LearningRun;
import io.railpulse.operators.StateAccess;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * What of the runs of one kind of trains will be learned from, in keyed state: each run until it ends, and when it is looked at
 * next; and how uncertain the weights are that are learned from them, for as long as these are kept.
 */
final class KeptRuns implements LearnerMemory {
    private static final long MINUTE = 60_000;

    private final MapState<String, LearningRun> runs;
    private final MapState<String, double[]> covariances;
    private final MapState<Long, List<String>> due;

    private long nowMillis;
    private TimerService timers;

    KeptRuns(RuntimeContext context) {
        runs = context.getMapState(
                new MapStateDescriptor<>("learning-runs", Types.STRING, TypeInformation.of(LearningRun.class)));
        covariances = context.getMapState(
                new MapStateDescriptor<>("covariances", Types.STRING, TypeInformation.of(double[].class)));
        due = context.getMapState(new MapStateDescriptor<>("due-runs", Types.LONG, Types.LIST(Types.STRING)));
    }

    /** Begins what is done at a record time. */
    void begin(long timerMillis, TimerService timerService) {
        nowMillis = timerMillis;
        timers = timerService;
    }

    /** The runs to look at by now. */
    List<String> takeDue() throws Exception {
        List<String> now = due.get(nowMillis);
        due.remove(nowMillis);
        return now == null ? List.of() : now;
    }

    @Override
    public LearningRun findRun(String trainRunId) {
        return StateAccess.get(() -> runs.get(trainRunId));
    }

    @Override
    public void putRun(String trainRunId, LearningRun run) {
        StateAccess.change(() -> {
            runs.put(trainRunId, run);
            long look = Math.max(nowMillis / MINUTE + 1, Math.round(run.lookMinutes)) * MINUTE;
            List<String> same = due.get(look);
            List<String> now = same == null ? new ArrayList<>(1) : same;
            if (!now.contains(trainRunId)) {
                now.add(trainRunId);
            }
            due.put(look, now);
            timers.registerEventTimeTimer(look);
        });
    }

    @Override
    public void removeRun(String trainRunId) {
        StateAccess.change(() -> {
            runs.remove(trainRunId);
        });
    }

    @Override
    public double[] findCovariance(String group) {
        return StateAccess.get(() -> covariances.get(group));
    }

    @Override
    public void putCovariance(String group, double[] covariance) {
        StateAccess.change(() -> {
            covariances.put(group, covariance);
        });
    }

    void removeCovariance(String group) throws Exception {
        covariances.remove(group);
    }
}
