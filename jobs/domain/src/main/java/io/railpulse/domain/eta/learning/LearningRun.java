package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.TrainRun;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a run to learn from it. A plain object with public fields: it is kept in keyed state, and read by its
 * serializer.
 */
public final class LearningRun {
    /** The plan in force. */
    public TrainRun plan;
    /** Its delays so far. */
    public RunDelays delays;
    /** Forecasts whose outcome is awaited, by when they were made. */
    public List<ForecastCase> awaited = new ArrayList<>();
    /** When it is looked at next, record time in minutes since the epoch. */
    public double lookMinutes;
    /** Whether its history was remembered. */
    public boolean remembered;

    private transient PlannedMoments moments;

    /** For the serializer. */
    public LearningRun() {}

    static LearningRun of(TrainRun plan) {
        LearningRun run = new LearningRun();
        run.plan = plan;
        run.delays = RunDelays.of(run.moments());
        return run;
    }

    PlannedMoments moments() {
        if (moments == null) {
            moments = new PlannedMoments(plan);
        }
        return moments;
    }
}
