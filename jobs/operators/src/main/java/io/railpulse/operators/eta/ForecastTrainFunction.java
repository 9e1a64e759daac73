package io.railpulse.operators.eta;

import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.Publication;
import io.railpulse.domain.eta.Publisher;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Forecasts the rest of each train's run.
 *
 * <p>Key: train run id. Input: the train's progress, in the order of record time. Output: forecasts that changed; beside
 * them the status ({@link ForecastOutputs}). At most one publication per run and record time, after all inputs of that time.
 *
 * <p>Remembered: the plan, the newest progress and what was told ({@link FollowedRun}); forgotten when the progress says
 * that the train is no longer followed.
 *
 * <p>What is due before an input is done before it, whether or not the watermark has come by: so the result does not depend
 * on how finely the watermark moves.
 */
public final class ForecastTrainFunction extends KeyedProcessFunction<String, TrainProgress, EtaPublication> {
    private static final long serialVersionUID = 1;

    private final EtaOptions options;
    private final RecordTimeOptions time;

    private transient ValueState<FollowedRun> runs;
    private transient Publisher publisher;

    public ForecastTrainFunction(EtaOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        runs = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("followed-run", TypeInformation.of(FollowedRun.class)));
        publisher = new Publisher(options);
    }

    @Override
    public void processElement(TrainProgress progress, Context context, Collector<EtaPublication> out)
            throws Exception {
        FollowedRun run = runs.value() == null ? new FollowedRun() : runs.value();
        long awaitedMillis = run.dueMillis;
        while (run.dueMillis != CallSheet.UNKNOWN && run.dueMillis < progress.recordMillis()) {
            publish(run, run.dueMillis, context, out);
        }
        publisher.take(progress, run);
        if (progress.ended()) {
            publish(run, Math.max(progress.recordMillis(), run.publishedMillis + 1), context, out);
            awaitNoLonger(awaitedMillis, context);
            runs.clear();
            return;
        }
        boolean free = !time.sequenced() && run.publishedMillis < progress.recordMillis();
        if (free && run.dueMillis <= progress.recordMillis()) {
            publish(run, progress.recordMillis(), context, out);
        }
        remember(run, awaitedMillis, context);
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<EtaPublication> out) throws Exception {
        FollowedRun run = runs.value();
        boolean due = run != null && run.dueMillis != CallSheet.UNKNOWN && run.dueMillis <= timerMillis;
        if (!due || timerMillis > time.horizonMillis()) {
            return;
        }
        publish(run, timerMillis, context, out);
        remember(run, timerMillis, context);
    }

    /** Of a train there is one timer, for when it is next due, whatever was awaited before. */
    private void remember(FollowedRun run, long awaitedMillis, Context context) throws Exception {
        if (run.dueMillis != CallSheet.UNKNOWN) {
            // What is received at a record time that was told already, or before it, is told a millisecond later.
            run.dueMillis = Math.max(run.dueMillis, run.publishedMillis + 1);
        }
        if (run.dueMillis != awaitedMillis) {
            awaitNoLonger(awaitedMillis, context);
        }
        if (run.dueMillis != CallSheet.UNKNOWN) {
            context.timerService().registerEventTimeTimer(run.dueMillis);
        }
        runs.update(run);
    }

    private static void awaitNoLonger(long awaitedMillis, Context context) {
        if (awaitedMillis != CallSheet.UNKNOWN) {
            context.timerService().deleteEventTimeTimer(awaitedMillis);
        }
    }

    private void publish(FollowedRun run, long nowMillis, Context context, Collector<EtaPublication> out) {
        Publication publication = publisher.publish(run, nowMillis);
        if (publication.etas() != null) {
            out.collect(publication.etas());
        }
        if (publication.status() != null) {
            context.output(ForecastOutputs.STATUSES, publication.status());
        }
    }
}
