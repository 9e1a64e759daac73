package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedStore;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.operators.StateAccess;
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
 * What is learned of one kind of trains, in keyed state. It is forgotten when nothing was added to it for {@link #MEMORY} of
 * record time, looked for once a day.
 */
final class KeptLearning implements LearnedStore {
    /** For how long what is learned is kept though nothing is added to it. */
    static final Duration MEMORY = Duration.ofDays(120);

    private static final long MINUTE = 60_000;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final MapState<LearnedKey, KeptNumbers> learned;
    /** What changed and waits to be told by the minute. */
    private final MapState<LearnedKey, Boolean> waiting;

    private final ValueState<Long> swept;
    private final KeptRuns runs;

    private final Set<LearnedKey> changed = new LinkedHashSet<>();
    private long nowMillis;
    private TimerService timers;

    KeptLearning(RuntimeContext context, KeptRuns runs) {
        this.runs = runs;
        TypeInformation<LearnedKey> key = TypeInformation.of(LearnedKey.class);
        learned = context.getMapState(new MapStateDescriptor<>("learned", key, TypeInformation.of(KeptNumbers.class)));
        waiting = context.getMapState(new MapStateDescriptor<>("waiting-news", key, Types.BOOLEAN));
        swept = context.getState(new ValueStateDescriptor<>("swept-at", Types.LONG));
    }

    /** Begins what is done at a record time. */
    void begin(long timerMillis, TimerService timerService) {
        nowMillis = timerMillis;
        timers = timerService;
        changed.clear();
    }

    /** Whether anything was learned in this state, or could have been. */
    boolean hasLearned() throws Exception {
        return swept.value() != null;
    }

    /** Begins with what was learned elsewhere, or forgets what was forgotten there. */
    void restore(LearnedUpdate known) throws Exception {
        LearnedKey key = keyOf(known.kind(), known.key());
        if (known.numbers() == null) {
            learned.remove(key);
        } else {
            learned.put(key, new KeptNumbers(known.numbers(), known.recordMillis()));
        }
    }

    /** What is known of something, as it changed at a record time. */
    LearnedUpdate update(String trainKind, LearnedKey key, long changedMillis) {
        return new LearnedUpdate(trainKind, key.kind(), key.key(), find(key.kind(), key.key()), changedMillis);
    }

    /** What is known of something, as of when something was last added to it; what was forgotten, as of now. */
    LearnedUpdate updateAsLearned(String trainKind, LearnedKey key) throws Exception {
        KeptNumbers known = learned.get(key);
        return update(trainKind, key, known == null ? nowMillis : known.recordMillis);
    }

    /** What changed now. */
    Set<LearnedKey> listChanged() {
        return changed;
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
            if (key.kind() == LearnedKind.WEIGHTS) {
                // Groups of other kinds have the same names.
                runs.removeCovariance(key.key());
            }
            changed.add(key);
        }
    }

    @Override
    public double[] find(LearnedKind kind, String key) {
        return StateAccess.get(() -> {
            KeptNumbers known = learned.get(keyOf(kind, key));
            return known == null ? null : known.numbers;
        });
    }

    @Override
    public void put(LearnedKind kind, String key, double[] numbers) {
        StateAccess.change(() -> {
            LearnedKey whole = keyOf(kind, key);
            learned.put(whole, new KeptNumbers(numbers, nowMillis));
            changed.add(whole);
        });
    }

    /** The kind of trains is the key of the state already. */
    private static LearnedKey keyOf(LearnedKind kind, String key) {
        return new LearnedKey("", kind, key);
    }
}
