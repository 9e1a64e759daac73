package io.railpulse.backtest.evaluate;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.recordings.ActualCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Runs of a small railway: A dep 08:00, B arr 08:20 dep 08:22, C arr 09:00; calls 1, 2 and 3; one trip a day. Times are
 * minutes after 08:00 of the run's day.
 */
final class Evaluated {
    static final int A_DEPARTURE = 1;
    static final int B_ARRIVAL = 2;
    static final int B_DEPARTURE = 3;
    static final int C_ARRIVAL = 4;

    private Evaluated() {}

    static TrainRun plan(String date, String trainClass) {
        return new TrainRun(
                "T@" + date,
                "T",
                date,
                null,
                "route",
                "west",
                trainClass,
                null,
                null,
                List.of(
                        new PlannedCall(1, "A", "A", 0, 0, 0, null, time(date, 0)),
                        new PlannedCall(2, "B", "B", 0, 0, 10, time(date, 20), time(date, 22)),
                        new PlannedCall(3, "C", "C", 0, 0, 20, time(date, 60), null)));
    }

    static EvaluatedRun run(String date) {
        return EvaluatedRun.of(new RunPlan(plan(date, "passenger")));
    }

    /** A moment becomes known at once. */
    static EvaluatedRun observed(EvaluatedRun run, int moment, int minutes) {
        long time = time(run.plan().run().serviceDate(), minutes);
        run.observed().add(moment, time, time, 0);
        return run;
    }

    static long time(String date, int minutes) {
        return Instant.parse(LocalDate.parse(date) + "T08:00:00Z").toEpochMilli() + minutes * 60_000L;
    }

    static ActualCall arrivalAtC(String date, int minutes) {
        return new ActualCall("T", date, 3, "C", time(date, minutes), null);
    }

    static ToldForecast told(String date, int madeAt, Integer p50) {
        Long median = p50 == null ? null : Long.valueOf(time(date, p50));
        return new ToldForecast(time(date, madeAt), null, median, null, p50 == null ? null : "running-time");
    }
}
