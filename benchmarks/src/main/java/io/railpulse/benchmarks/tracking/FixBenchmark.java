package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.Judgement;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a fix costs in {@link TrainTracker}: of many trains in the middle of a line, one fix of each and then the next of
 * each. Each train's devices, one or several, take turns. Without the memory of duplicates, which is Flink's state; with that of fixes, in a map.
 */
@State(Scope.Thread)
public class FixBenchmark {
    private static final int TRAINS = 250;
    private static final int STEPS = 13;
    /** After so many fixes of each device it is trusted, and nobody thinks any more that the train may be elsewhere. */
    private static final int FIRST_STEPS = 10;

    @Param
    public Line line;

    @Param
    public Spread spread;

    @Param({"1", "8"})
    public int devices;

    private final TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
    private final TrainMemory[] memories = new TrainMemory[TRAINS];
    private final TrackedTrain[] trains = new TrackedTrain[TRAINS];
    private TrainRun plan;
    private PositionReport[][] fixes;
    private Optional<RouteLine> way;

    @Setup(Level.Trial)
    public void layTheLine() {
        CurvedRailway railway = line.railway();
        plan = railway.runWith(line.calls());
        fixes = Trains.on(railway, spread, TRAINS, devices, firstSteps() + STEPS)
                .fixes();
        way = Optional.of(new RouteLine(railway.route()));
    }

    @Setup(Level.Invocation)
    public void placeTheTrains() {
        for (int train = 0; train < TRAINS; train++) {
            trains[train] = new TrackedTrain();
            memories[train] = new TrainMemory(new NoMemory(), new FixesInMemory());
            tracker.takePlan(plan, trains[train], memories[train]);
            for (int step = 0; step < firstSteps(); step++) {
                mustBeAccepted(take(step, train));
                tell(step, train);
            }
        }
    }

    private int firstSteps() {
        return FIRST_STEPS * devices;
    }

    @Benchmark
    @OperationsPerInvocation(TRAINS * STEPS)
    public void take(Blackhole told) {
        for (int step = firstSteps(); step < firstSteps() + STEPS; step++) {
            for (int train = 0; train < TRAINS; train++) {
                told.consume(mustBeAccepted(take(step, train)));
            }
        }
    }

    /** The same, and what is told of it to whoever forecasts the rest. */
    @Benchmark
    @OperationsPerInvocation(TRAINS * STEPS)
    public void takeAndTell(Blackhole told) {
        for (int step = firstSteps(); step < firstSteps() + STEPS; step++) {
            for (int train = 0; train < TRAINS; train++) {
                mustBeAccepted(take(step, train));
                told.consume(tell(step, train));
            }
        }
    }

    private TrainProgress tell(int step, int train) {
        long recordMillis = fixes[step][train].measuredAtMillis();
        boolean urgent = !tracker.drainCalls(trains[train], recordMillis).isEmpty();
        return tracker.progressOf(trains[train], recordMillis, false, urgent);
    }

    private Judgement take(int step, int train) {
        PositionReport fix = fixes[step][train];
        return tracker.takePosition(fix, fix.measuredAtMillis(), way, trains[train], memories[train]);
    }

    /** To refuse a fix is another job, and a cheaper one. */
    private static Judgement mustBeAccepted(Judgement judgement) {
        if (!judgement.isAccepted()) {
            throw new IllegalStateException("Fixes of this benchmark have to be accepted, not " + judgement);
        }
        return judgement;
    }
}
