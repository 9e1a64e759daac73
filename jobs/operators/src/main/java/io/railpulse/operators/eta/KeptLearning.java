package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedStore;
import io.railpulse.domain.eta.learning.LearnerMemory;
import io.railpulse.domain.eta.learning.LearningRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * What is learned of one kind of trains, and what of their runs will be learned from, in keyed state. A run is forgotten when
 * it ends; what was learned, when nothing was added to it for {@link #MEMORY} of record time, looked for once a day.
 */
final class KeptLearning implements LearnedStore, LearnerMemory {
    /** For how long what is learned is kept though nothing is added to it. */
    static final Duration MEMORY = Duration.ofDays(120);

    private static final long MINUTE = 60_000;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final MapState<LearnedKey, KeptNumbers> learned;
    private final MapState<String, LearningRun> runs;
    private final MapState<String, double[]> covariances;
    private final MapState<Long, List<String>> due;
    /** What changed and waits to be told by the minute. */
    private final MapState<LearnedKey, Boolean> waiting;

    private final ValueState<Long> swept;

    private final Set<LearnedKey> changed = new LinkedHashSet<>();
    private long nowMillis;
    private TimerService timers;

    KeptLearning(RuntimeContext context) {
        TypeInformation<LearnedKey> key = TypeInformation.of(LearnedKey.class);
        learned = context.getMapState(new MapStateDescriptor<>("learned", key, TypeInformation.of(KeptNumbers.class)));
        runs = context.getMapState(
                new MapStateDescriptor<>("learning-runs", Types.STRING, TypeInformation.of(LearningRun.class)));
        covariances = context.getMapState(
                new MapStateDescriptor<>("covariances", Types.STRING, TypeInformation.of(double[].class)));
        due = context.getMapState(new MapStateDescriptor<>("due-runs", Types.LONG, Types.LIST(Types.STRING)));
        waiting = context.getMapState(new MapStateDescriptor<>("waiting-news", key, Types.BOOLEAN));
        swept = context.getState(new ValueStateDescriptor<>("swept-at", Types.LONG));
    }

    /** Begins what is done at a record time. */
    void begin(long timerMillis, TimerService timerService) {
        nowMillis = timerMillis;
        timers = timerService;
        changed.clear();
    }

    /** The runs to look at by now. */
    List<String> takeDue() throws Exception {
        List<String> now = due.get(nowMillis);
        due.remove(nowMillis);
        return now == null ? List.of() : now;
    }

    /** What changed, and is to be told now. */
    Set<LearnedKey> drainNews(boolean wholeMinute) throws Exception {
        Set<LearnedKey> told = new LinkedHashSet<>();
        for (LearnedKey key : changed) {
            if (key.kind().isToldByTheMinute() && !wholeMinute) {
                waiting.put(key, true);
                timers.registerEventTimeTimer((nowMillis / MINUTE + 1) * MINUTE);
            } else {
                told.add(key);
            }
        }
        if (wholeMinute && !waiting.isEmpty()) {
            waiting.keys().forEach(told::add);
            waiting.clear();
        }
        return told;
    }

    /** Once a day, forgets what nothing was added to for long. */
    void forgetOld() throws Exception {
        Long last = swept.value();
        if (last != null && nowMillis - last < DAY) {
            return;
        }
        swept.update(nowMillis);
        List<LearnedKey> old = new ArrayList<>();
        for (Map.Entry<LearnedKey, KeptNumbers> entry : learned.entries()) {
            if (nowMillis - entry.getValue().recordMillis > MEMORY.toMillis()) {
                old.add(entry.getKey());
            }
        }
        for (LearnedKey key : old) {
            learned.remove(key);
            covariances.remove(key.key());
            changed.add(key);
        }
    }

    @Override
    public double[] find(LearnedKind kind, String key) {
        return ask(() -> {
            KeptNumbers known = learned.get(keyOf(kind, key));
            return known == null ? null : known.numbers;
        });
    }

    @Override
    public void put(LearnedKind kind, String key, double[] numbers) {
        ask(() -> {
            LearnedKey whole = keyOf(kind, key);
            learned.put(whole, new KeptNumbers(numbers, nowMillis));
            changed.add(whole);
            return null;
        });
    }

    /** The kind of trains is the key of the state already. */
    private static LearnedKey keyOf(LearnedKind kind, String key) {
        return new LearnedKey("", kind, key);
    }

    @Override
    public LearningRun findRun(String trainRunId) {
        return ask(() -> runs.get(trainRunId));
    }

    @Override
    public void putRun(String trainRunId, LearningRun run) {
        ask(() -> {
            runs.put(trainRunId, run);
            long look = Math.max(nowMillis / MINUTE + 1, Math.round(run.lookMinutes)) * MINUTE;
            List<String> same = due.get(look);
            List<String> now = same == null ? new ArrayList<>(1) : same;
            if (!now.contains(trainRunId)) {
                now.add(trainRunId);
            }
            due.put(look, now);
            timers.registerEventTimeTimer(look);
            return null;
        });
    }

    @Override
    public void removeRun(String trainRunId) {
        ask(() -> {
            runs.remove(trainRunId);
            return null;
        });
    }

    @Override
    public double[] findCovariance(String group) {
        return ask(() -> covariances.get(group));
    }

    @Override
    public void putCovariance(String group, double[] covariance) {
        ask(() -> {
            covariances.put(group, covariance);
            return null;
        });
    }

    private interface Access<T> {
        T run() throws Exception;
    }

    private static <T> T ask(Access<T> access) {
        try {
            return access.run();
        } catch (Exception e) {
            throw new IllegalStateException("The state of what is learned cannot be read or written", e);
        }
    }
}
