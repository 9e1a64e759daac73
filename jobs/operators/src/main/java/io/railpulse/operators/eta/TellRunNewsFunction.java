package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.RunNews;
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
 * <p>Key: train run id. Input: the train's progress. Output: its plans, each newest moment once, now and then where it
 * was seen, and its end; nothing where nobody is to learn.
 *
 * <p>Remembered: what was told of it ({@link ToldNews}); forgotten when the progress says that the train is no longer followed.
 */
public final class TellRunNewsFunction extends KeyedProcessFunction<String, TrainProgress, RunNews> {
    private static final long serialVersionUID = 1;

    private final ForecastParts parts;

    private transient ValueState<ToldNews> runs;

    public TellRunNewsFunction(ForecastParts parts) {
        this.parts = parts;
    }

    @Override
    public void open(OpenContext context) {
        runs = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("told-news", TypeInformation.of(ToldNews.class)));
    }

    @Override
    public void processElement(TrainProgress progress, Context context, Collector<RunNews> out) throws Exception {
        if (!parts.has(ForecastPart.LEARNING)) {
            return;
        }
        ToldNews told = runs.value();
        if (told == null && progress.plan() == null) {
            return;
        }
        ToldNews now = told == null ? new ToldNews() : told;
        if (progress.plan() != null) {
            now.takePlan(progress.plan());
        }
        boolean isNews = now.note(progress);
        if (progress.plan() != null || isNews || progress.ended()) {
            out.collect(now.newsOf(progress));
        }
        if (progress.ended()) {
            runs.clear();
            return;
        }
        runs.update(now);
    }
}
