package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Takes out of a train's progress what others can learn from.
 *
 * <p>Key: train run id. Input: the train's progress. Output: its plans, each newest moment once, and its end.
 *
 * <p>Remembered: what was told of it ({@link ToldNews}); forgotten when the progress says that the train is no longer followed.
 */
public final class TellRunNewsFunction extends KeyedProcessFunction<String, TrainProgress, RunNews> {
    private static final long serialVersionUID = 1;

    private transient ValueState<ToldNews> runs;

    @Override
    public void open(OpenContext context) {
        runs = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("told-news", TypeInformation.of(ToldNews.class)));
    }

    @Override
    public void processElement(TrainProgress progress, Context context, Collector<RunNews> out) throws Exception {
        ToldNews told = runs.value();
        if (told == null && progress.plan() == null) {
            return;
        }
        ToldNews now = told == null ? new ToldNews() : told;
        boolean known = progress.lastMoment() >= 0 && progress.lastMomentMillis() != CallSheet.UNKNOWN;
        boolean moved = known && now.isOther(progress.lastMoment(), progress.lastMomentMillis());
        if (progress.plan() != null) {
            now.trainKind = TrainKind.of(progress.plan()).code();
        }
        if (progress.plan() != null || moved || progress.ended()) {
            out.collect(new RunNews(
                    now.trainKind,
                    progress.trainRunId(),
                    progress.recordMillis(),
                    progress.plan(),
                    known ? progress.lastMoment() : -1,
                    progress.lastMomentMillis(),
                    progress.ended()));
        }
        if (progress.ended()) {
            runs.clear();
            return;
        }
        if (told == null || moved) {
            now.moment = known ? progress.lastMoment() : -1;
            now.happenedMillis = progress.lastMomentMillis();
            runs.update(now);
        }
    }
}
