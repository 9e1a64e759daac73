package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.TrainRun;
import java.util.Comparator;

/**
 * What is to be learned from of one run: its plan, its newest moment, or its end.
 *
 * @param trainKind the {@link TrainKind#code} of the trains that it belongs to
 * @param trainRunId the run
 * @param recordMillis record time of the cause
 * @param plan the plan, if it is new; else null
 * @param moment the newest moment that is known to have happened; -1 if none is
 * @param happenedMillis when it did, milliseconds since the epoch; meaningless if none is
 * @param alongMetres metres along its route where the train was seen last; null if it was not seen since
 * @param seenMillis when it was, milliseconds since the epoch
 * @param ended whether the train is no longer followed after this
 */
public record RunNews(
        String trainKind,
        String trainRunId,
        long recordMillis,
        TrainRun plan,
        int moment,
        long happenedMillis,
        Double alongMetres,
        long seenMillis,
        boolean ended) {
    /** The order in which news is learned from. */
    public static final Comparator<RunNews> IN_ORDER = Comparator.comparingLong(RunNews::recordMillis)
            .thenComparing(RunNews::trainRunId)
            .thenComparing(RunNews::ended)
            .thenComparing(news -> news.plan() == null)
            .thenComparingInt(RunNews::moment)
            .thenComparingLong(RunNews::happenedMillis)
            .thenComparingLong(RunNews::seenMillis);
}
