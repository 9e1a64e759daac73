package io.railpulse.operators.eta;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.ForecastScorer;
import io.railpulse.domain.eta.score.OriginalEta;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.domain.eta.score.ScoreOptions;
import io.railpulse.domain.eta.score.ScoredMoment;
import io.railpulse.domain.eta.score.ScoredRun;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Compares what was told of each moment with what became of it.
 *
 * <p>Key: train run id. Input: plans, forecasts as they were told, and observed calls of the run, which come by different
 * ways: each waits until the watermark passes its record time, and all apply in that order. Output: the score of each moment
 * as soon as it is observed, and again whenever that changes; beside it the first forecast of each moment and its outcome
 * ({@link ScoreOutputs}).
 *
 * <p>Remembered: the run ({@link ScoredRun}), its moments ({@link ScoredMoments}) and what waits ({@link HeldInputs}).
 * Timers: one a run for its end, besides those of inputs that wait. All of it is forgotten at the {@link
 * ForecastScorer#endMillis end of the run}; what is heard of its calls later is counted and no more.
 */
public final class ScoreForecastsFunction extends KeyedProcessFunction<String, ScoreInput, EtaScore> {
    private static final long serialVersionUID = 1;

    private final ScoreOptions options;
    private final RecordTimeOptions time;

    private transient ForecastScorer scorer;
    private transient ValueState<ScoredRun> runs;
    private transient ScoredMoments moments;
    private transient HeldInputs<ScoreInput> held;
    private transient Counter thinned;
    private transient Counter unscored;

    public ScoreForecastsFunction(ScoreOptions options, RecordTimeOptions time) {
        this.options = options;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        scorer = new ForecastScorer(options);
        runs = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("scored-run", TypeInformation.of(ScoredRun.class)));
        moments = new ScoredMoments(getRuntimeContext());
        held = new HeldInputs<>(getRuntimeContext(), "held-score-inputs", ScoreInput.class, ScoreInput.IN_ORDER);
        thinned = getRuntimeContext().getMetricGroup().counter("told_forecasts_thinned_total");
        unscored = getRuntimeContext().getMetricGroup().counter("calls_of_unknown_runs_total");
    }

    @Override
    public void processElement(ScoreInput input, Context context, Collector<EtaScore> out) throws Exception {
        held.hold(input.recordMillis(), input);
        if (input.recordMillis() > context.timerService().currentWatermark()) {
            context.timerService().registerEventTimeTimer(input.recordMillis());
        } else {
            takeUpTo(input.recordMillis(), context, out);
        }
    }

    @Override
    public void onTimer(long timerMillis, OnTimerContext context, Collector<EtaScore> out) throws Exception {
        takeUpTo(timerMillis, context, out);
        ScoredRun run = runs.value();
        if (run != null && run.timerMillis <= timerMillis && timerMillis <= time.horizonMillis()) {
            run.timerMillis = ScoredRun.UNKNOWN;
            endOrAwait(run, timerMillis, context, out);
        }
    }

    private void takeUpTo(long recordMillis, Context context, Collector<EtaScore> out) throws Exception {
        for (ScoreInput input : held.releaseUpTo(recordMillis)) {
            ScoredRun run = runs.value() == null ? new ScoredRun() : runs.value();
            if (input.plan() != null) {
                run.plan = input.plan();
                run.newestMillis = Math.max(run.newestMillis, input.recordMillis());
            } else if (input.told() != null) {
                tell(input.told(), run, context);
            } else if (run.isUnknown()) {
                unscored.inc();
                continue;
            } else {
                observe(input.call(), run, context, out);
            }
            await(run, context);
        }
    }

    private void tell(EtaPublication publication, ScoredRun run, Context context) throws Exception {
        scorer.take(publication, run);
        for (CallEta eta : publication.calls()) {
            ScoredMoment moment = moments.get(eta.stopSequence(), eta.event(), eta.stopId());
            int before = moment.history.dropped;
            Optional<OriginalEta> original = scorer.tell(eta, publication.madeAtMillis(), moment, run);
            original.ifPresent(first -> context.output(ScoreOutputs.ORIGINALS, first));
            thinned.inc(moment.history.dropped - before);
            moments.keep(moment);
        }
    }

    private void observe(ObservedCall call, ScoredRun run, Context context, Collector<EtaScore> out) throws Exception {
        scorer.take(call, run);
        for (CallEvent event : CallEvent.values()) {
            if (call.stopSequence() != null && scorer.isForecast(call.stopSequence(), event, run)) {
                ScoredMoment moment = moments.get(call.stopSequence(), event, call.stopId());
                tellScore(scorer.observe(call, moment, run), moment, run, context, out);
                if (moment.original != null) {
                    moments.keep(moment);
                }
            }
        }
    }

    private void tellScore(
            Optional<EtaScore> score, ScoredMoment moment, ScoredRun run, Context context, Collector<EtaScore> out)
            throws Exception {
        if (score.isPresent()) {
            out.collect(score.get());
            scorer.findOriginal(moment, run, score.get().recordMillis())
                    .ifPresent(original -> context.output(ScoreOutputs.ORIGINALS, original));
            moments.keep(moment);
        }
    }

    /** Of a run there is one timer; if its end has moved on by then, it is set anew. */
    private void await(ScoredRun run, Context context) throws Exception {
        long end = scorer.endMillis(run);
        if (run.timerMillis == ScoredRun.UNKNOWN || end < run.timerMillis) {
            if (run.timerMillis != ScoredRun.UNKNOWN) {
                context.timerService().deleteEventTimeTimer(run.timerMillis);
            }
            run.timerMillis = end;
            context.timerService().registerEventTimeTimer(end);
        }
        runs.update(run);
    }

    private void endOrAwait(ScoredRun run, long nowMillis, Context context, Collector<EtaScore> out) throws Exception {
        if (scorer.endMillis(run) > nowMillis) {
            await(run, context);
            return;
        }
        for (ScoredMoment moment : moments.list()) {
            tellScore(scorer.end(moment, run, nowMillis), moment, run, context, out);
        }
        moments.clear();
        runs.clear();
    }
}
