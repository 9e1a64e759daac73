package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;

/** What was last told of a run to learn from. A plain object with public fields, for its serializer. */
public final class ToldNews {
    private static final long MINUTE = 60_000;
    /** Where a train was seen is told every so many of the units of its delays. */
    private static final double SEEN_EVERY_UNITS = 1.0 / 3;

    /** The trains that it belongs to. */
    public String trainKind;
    /** How far apart it must have been seen to be told, milliseconds. */
    public long seenEveryMillis;
    /** Its newest moment; -1 before the first. */
    public int moment = -1;
    /** When that happened. */
    public long happenedMillis = CallSheet.UNKNOWN;
    /** When it was seen where it was told to be; {@link CallSheet#UNKNOWN} if it never was. */
    public long seenMillis = CallSheet.UNKNOWN;

    void takePlan(TrainRun plan) {
        TrainKind kind = TrainKind.of(plan);
        trainKind = kind.code();
        seenEveryMillis = Math.max(MINUTE, Math.round(kind.unitMinutes() * SEEN_EVERY_UNITS * MINUTE));
    }

    /** Takes note of progress; says whether there is news in it. */
    boolean note(TrainProgress progress) {
        boolean known = progress.lastMoment() >= 0 && progress.lastMomentMillis() != CallSheet.UNKNOWN;
        boolean moved = known && (progress.lastMoment() != moment || progress.lastMomentMillis() != happenedMillis);
        if (moved) {
            moment = progress.lastMoment();
            happenedMillis = progress.lastMomentMillis();
        }
        Long seen = progress.positionAtMillis();
        // While it stands, where it is seen says nothing new.
        boolean runs = moment % 2 == 1;
        boolean elsewhere = runs
                && seen != null
                && (seenMillis == CallSheet.UNKNOWN || seen - seenMillis >= seenEveryMillis || moved);
        if (elsewhere) {
            seenMillis = seen;
        }
        return moved || elsewhere;
    }

    RunNews newsOf(TrainProgress progress) {
        boolean seen = progress.positionAtMillis() != null && progress.positionAtMillis() == seenMillis;
        return new RunNews(
                trainKind,
                progress.trainRunId(),
                progress.recordMillis(),
                progress.plan(),
                moment,
                happenedMillis,
                seen ? progress.alongMetres() : null,
                seenMillis,
                progress.ended());
    }
}
