package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.Learner;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Learns from what trains do how long others will take, and how far forecasts of them are off.
 *
 * <p>Key: kind of trains. Input: news of their runs. Output: what was learned, each with the record time of its cause.
 *
 * <p>Learns in the order of record time, run and moment, once the watermark has passed: so it learns the same in a replay as
 * live, however the runs are spread over tasks. Remembered: news that waits for the watermark; runs until they end ({@link
 * KeptLearning}); what was learned until nothing was added to it for {@link KeptLearning#MEMORY}.
 */
public final class LearnFromRunsFunction extends KeyedProcessFunction<String, RunNews, LearnedUpdate> {
    private static final long serialVersionUID = 1;
    private static final long MINUTE = 60_000;

    private final RecordTimeOptions time;

    private transient MapState<Long, List<RunNews>> held;
    private transient KeptLearning kept;
    private transient Learner learner;

    public LearnFromRunsFunction(RecordTimeOptions time) {
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "held-news", Types.LONG, Types.LIST(TypeInformation.of(RunNews.class))));
        kept = new KeptLearning(getRuntimeContext());
        learner = new Learner(kept, kept);
    }

    @Override
    public void processElement(RunNews news, Context context, Collector<LearnedUpdate> out) throws Exception {
        // What is received after the watermark has passed it is learned with what comes next.
        long at = Math.max(news.recordMillis(), context.timerService().currentWatermark() + 1);
        List<RunNews> same = held.get(at);
        List<RunNews> now = same == null ? new ArrayList<>(1) : same;
        now.add(news);
        held.put(at, now);
        context.timerService().registerEventTimeTimer(at);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<LearnedUpdate> out) throws Exception {
        if (timerMillis > time.horizonMillis()) {
            return;
        }
        kept.begin(timerMillis, context.timerService());
        for (String trainRunId : kept.takeDue()) {
            learner.look(trainRunId, timerMillis);
        }
        List<RunNews> news = held.get(timerMillis);
        if (news != null) {
            held.remove(timerMillis);
            news.sort(RunNews.IN_ORDER);
            for (RunNews one : news) {
                learner.take(one);
            }
        }
        kept.forgetOld();
        for (LearnedKey key : kept.drainNews(timerMillis % MINUTE == 0)) {
            out.collect(new LearnedUpdate(
                    context.getCurrentKey(), key.kind(), key.key(), kept.find(key.kind(), key.key()), timerMillis));
        }
    }
}
