package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.Learner;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Learns from what trains do how long others will take, and how far forecasts of them are off.
 *
 * <p>Key: kind of trains. Inputs: news of their runs; what was learned before the job was started, which holds the watermark
 * until it is read. Output: what was learned, each with the record time of its cause; beside it the same for others, now and
 * then ({@link LearningOutputs}).
 *
 * <p>Learns in the order of record time, run and moment, once the watermark has passed: so it learns the same in a replay as
 * live, however the runs are spread over tasks. Remembered: news that waits for the watermark; runs until they end ({@link
 * KeptRuns}); what was learned until nothing was added to it for {@link KeptLearning#MEMORY}; what others were not told of
 * yet ({@link UntoldLearning}).
 *
 * <p>It begins with what was learned before, and never hears of what it tells itself: a job that has learned already, since it
 * was restored, believes its state.
 */
public final class LearnFromRunsFunction extends KeyedCoProcessFunction<String, RunNews, LearnedInput, LearnedUpdate> {
    private static final long serialVersionUID = 1;
    private static final long MINUTE = 60_000;
    /** What is known at the start was known before everything that is received. */
    static final long BEFORE_ALL = Long.MIN_VALUE;
    /** When the watermark first moves, all is read that was learned before. */
    private static final long ALL_READ = Long.MIN_VALUE + 1;

    private final LearningOptions options;
    private final RecordTimeOptions time;

    private transient HeldInputs<RunNews> held;
    private transient KeptRuns runs;
    private transient KeptLearning kept;
    private transient UntoldLearning untold;
    private transient LearnedAccount account;
    private transient Learner learner;

    public LearnFromRunsFunction(LearningOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        held = new HeldInputs<>(getRuntimeContext(), "held-news", RunNews.class, RunNews.IN_ORDER);
        runs = new KeptRuns(getRuntimeContext());
        kept = new KeptLearning(getRuntimeContext(), runs);
        untold = new UntoldLearning(getRuntimeContext(), options, time.horizonMillis());
        account = new LearnedAccount(getRuntimeContext());
        learner = new Learner(options.parts().of(kept), runs);
    }

    @Override
    public void processElement1(RunNews news, Context context, Collector<LearnedUpdate> out) throws Exception {
        // What is received after the watermark has passed it is learned with what comes next.
        long at = Math.max(news.recordMillis(), context.timerService().currentWatermark() + 1);
        held.hold(at, news);
        context.timerService().registerEventTimeTimer(at);
    }

    @Override
    public void processElement2(LearnedInput input, Context context, Collector<LearnedUpdate> out) throws Exception {
        boolean taken = !kept.hasLearned();
        account.count(input, taken);
        context.timerService().registerEventTimeTimer(ALL_READ);
        if (taken) {
            LearnedUpdate learned = input.learned();
            kept.restore(learned);
            out.collect(new LearnedUpdate(
                    learned.trainKind(), learned.kind(), learned.key(), learned.numbers(), BEFORE_ALL));
        }
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<LearnedUpdate> out) throws Exception {
        if (timerMillis == ALL_READ) {
            context.output(LearningOutputs.ACCOUNTS, account.get());
            return;
        }
        if (timerMillis > time.horizonMillis()) {
            return;
        }
        runs.begin(timerMillis, context.timerService());
        kept.begin(timerMillis, context.timerService());
        for (String trainRunId : runs.takeDue()) {
            learner.look(trainRunId, timerMillis);
        }
        for (RunNews one : held.release(timerMillis)) {
            learner.take(one);
        }
        kept.forgetOld();
        untold.note(kept.listChanged(), timerMillis, context.timerService());
        for (LearnedKey key : kept.drainNews(timerMillis % MINUTE == 0)) {
            out.collect(kept.update(context.getCurrentKey(), key, timerMillis));
        }
        for (LearnedKey key : untold.takeDue(timerMillis)) {
            context.output(
                    LearningOutputs.LINK_TIMES,
                    kept.updateAsLearned(context.getCurrentKey(), key).lasting());
        }
    }
}
