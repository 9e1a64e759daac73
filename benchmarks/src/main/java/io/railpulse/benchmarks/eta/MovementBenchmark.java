package io.railpulse.benchmarks.eta;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a movement report costs with all that comes of it: tracked alone, forecast by the plan, learned from and forecast by what is
 * learned. Looks that are taken because time goes by are shared out among the reports. State is in maps: what Flink's
 * costs, and reading and writing, is the same for all and left out.
 */
@State(Scope.Thread)
public class MovementBenchmark {
    /** So that nearly all forecasts are learned. */
    private static final int DAYS_BEFORE = 12;

    @Param
    public Forecasting forecasting;

    private WatchedDay railway;
    private MovementDay next;
    private int day;

    @Setup(Level.Trial)
    public void learnOnTheDaysBefore() {
        railway = new WatchedDay(forecasting);
        for (; day < DAYS_BEFORE; day++) {
            railway.goBy(MovementDay.of(day));
        }
        boolean isAsWanted = (railway.toldByLearning() > 0) == (forecasting == Forecasting.BY_LEARNING)
                && (railway.toldByPlan() > 0) == (forecasting != Forecasting.NONE);
        if (!isAsWanted) {
            throw new IllegalStateException(railway.toldByLearning() + " forecasts were learned, and "
                    + railway.toldByPlan() + " were not: that is not " + forecasting);
        }
    }

    @Setup(Level.Invocation)
    public void beginADay() {
        next = MovementDay.of(day++);
    }

    @Benchmark
    @OperationsPerInvocation(MovementDay.RECORDS)
    public WatchedDay goBy() {
        railway.goBy(next);
        return railway;
    }
}
