package io.railpulse.operators.eta;

import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.Publication;
import io.railpulse.domain.eta.Publisher;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Comparator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Forecasts the rest of each train's run.
 *
 * <p>Key: train run id. Input: the train's progress, in the order of record time; broadcast: what is learned of other runs.
 * Output: forecasts that changed; beside them the status ({@link ForecastOutputs}). At most one publication per run and record
 * time, after all inputs of that time.
 *
 * <p>Remembered: the plan, the newest progress and what was told ({@link FollowedRun}); forgotten when the progress says
 * that the train is no longer followed. Where inputs are sequenced, progress waits for the watermark ({@link HeldInputs}), so
 * that a forecast rests on all that was learned before its record time, and on nothing else.
 *
 * <p>What is due before an input is done before it, whether or not the watermark has come by: so the result does not depend
 * on how finely the watermark moves.
 */
public final class ForecastTrainFunction
        extends KeyedBroadcastProcessFunction<String, TrainProgress, LearnedUpdate, EtaPublication> {
    private static final long serialVersionUID = 1;
    /** Progress of one run comes in order. */
    private static final Comparator<TrainProgress> AS_IT_CAME = (one, other) -> 0;

    private final EtaOptions options;
    private final ForecastParts parts;
    private final RecordTimeOptions time;

    private transient ValueState<FollowedRun> runs;
    private transient HeldInputs<TrainProgress> held;
    private transient Publisher publisher;

    public ForecastTrainFunction(EtaOptions options, ForecastParts parts, RecordTimeOptions time) {
        this.options = options;
        this.parts = parts;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        runs = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("followed-run", TypeInformation.of(FollowedRun.class)));
        held = new HeldInputs<>(getRuntimeContext(), "held-progress", TrainProgress.class, AS_IT_CAME);
        publisher = new Publisher(options);
    }

    @Override
    public void processBroadcastElement(LearnedUpdate update, Context context, Collector<EtaPublication> out)
            throws Exception {
        LearnedEverywhere.take(
                update, context.getBroadcastState(LearnedEverywhere.LEARNED), context.currentWatermark());
    }

    @Override
    public void processElement(TrainProgress progress, ReadOnlyContext context, Collector<EtaPublication> out)
            throws Exception {
        if (time.sequenced()) {
            held.hold(progress.recordMillis(), progress);
            context.timerService().registerEventTimeTimer(progress.recordMillis());
            return;
        }
        take(progress, new Step(context, out));
    }

    private void take(TrainProgress progress, Step step) throws Exception {
        FollowedRun run = runs.value() == null ? new FollowedRun() : runs.value();
        long awaitedMillis = run.dueMillis;
        while (run.dueMillis != CallSheet.UNKNOWN && run.dueMillis < progress.recordMillis()) {
            step.publish(run, run.dueMillis);
        }
        publisher.take(progress, run, step.learnedBefore(progress.recordMillis()));
        if (progress.ended()) {
            step.publish(run, Math.max(progress.recordMillis(), run.publishedMillis + 1));
            step.awaitNoLonger(awaitedMillis);
            runs.clear();
            return;
        }
        boolean free = !time.sequenced() && run.publishedMillis < progress.recordMillis();
        if (free && run.dueMillis <= progress.recordMillis()) {
            step.publish(run, progress.recordMillis());
        }
        step.remember(run, awaitedMillis);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<EtaPublication> out) throws Exception {
        Step step = new Step(context, out);
        for (TrainProgress progress : held.release(timerMillis)) {
            take(progress, step);
        }
        FollowedRun run = runs.value();
        boolean due = run != null && run.dueMillis != CallSheet.UNKNOWN && run.dueMillis <= timerMillis;
        if (!due || timerMillis > time.horizonMillis()) {
            return;
        }
        step.publish(run, timerMillis);
        step.remember(run, timerMillis);
    }

    /** One call of this function, and what it needs at hand. */
    private final class Step {
        private final ReadOnlyContext context;
        private final Collector<EtaPublication> out;

        Step(ReadOnlyContext context, Collector<EtaPublication> out) {
            this.context = context;
            this.out = out;
        }

        /** Live, what is older than the watermark is not kept any more. */
        LearnedOfKinds learnedBefore(long recordMillis) {
            long asked = time.sequenced() ? recordMillis : Math.max(recordMillis, context.currentWatermark());
            return parts.of(LearnedEverywhere.before(asked, context.getBroadcastState(LearnedEverywhere.LEARNED)));
        }

        /** Of a train there is one timer, for when it is next due, whatever was awaited before. */
        void remember(FollowedRun run, long awaitedMillis) throws Exception {
            if (run.dueMillis != CallSheet.UNKNOWN) {
                // What is received at a record time that was told already, or before it, is told a millisecond later.
                run.dueMillis = Math.max(run.dueMillis, run.publishedMillis + 1);
            }
            if (run.dueMillis != awaitedMillis) {
                awaitNoLonger(awaitedMillis);
            }
            if (run.dueMillis != CallSheet.UNKNOWN) {
                context.timerService().registerEventTimeTimer(run.dueMillis);
            }
            runs.update(run);
        }

        void awaitNoLonger(long awaitedMillis) throws Exception {
            // Progress that waits for the same record time has the same timer.
            if (awaitedMillis != CallSheet.UNKNOWN && !held.holds(awaitedMillis)) {
                context.timerService().deleteEventTimeTimer(awaitedMillis);
            }
        }

        void publish(FollowedRun run, long nowMillis) {
            Publication publication = publisher.publish(run, nowMillis, learnedBefore(nowMillis));
            if (publication.etas() != null) {
                out.collect(publication.etas());
            }
            if (publication.status() != null) {
                context.output(ForecastOutputs.STATUSES, publication.status());
            }
        }
    }
}
