package io.railpulse.benchmarks.eta;

import io.railpulse.benchmarks.tracking.CurvedRailway;
import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.Publication;
import io.railpulse.domain.eta.Publisher;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.tracking.TrainProgress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to forecast all moments ahead of a train that has just left its origin, and to decide what is told: by
 * {@link Publisher}, which asks {@link io.railpulse.domain.eta.EtaEstimator}.
 */
@State(Scope.Thread)
public class ForecastBenchmark {
    private static final double LEG_METRES = 125_000;

    @Param({"10", "80"})
    public int calls;

    private final Publisher publisher = new Publisher(EtaOptions.defaults());
    private final FollowedRun run = new FollowedRun();
    private TrainProgress behind;
    private TrainProgress ahead;
    private boolean turn;

    @Setup(Level.Trial)
    public void departLate() {
        LateTrain train = new LateTrain(new CurvedRailway(LEG_METRES * (calls - 1), 20 * calls), calls);
        behind = train.seenAt(2_000);
        ahead = train.seenAt(LEG_METRES - 2_000);
        publisher.take(train.planned(), run, LearnedOfKinds.NOTHING);
        tell(behind);
        int moments = 2 * calls - 3;
        mustBeTold(tell(ahead), moments);
        mustBeTold(tell(behind), moments);
    }

    /** Each forecast moved by enough to be told. */
    @Benchmark
    public Publication publishMoved() {
        turn = !turn;
        return tell(turn ? ahead : behind);
    }

    /** Nothing is told, since nothing moved. */
    @Benchmark
    public Publication publishUnmoved() {
        return tell(behind);
    }

    private Publication tell(TrainProgress progress) {
        publisher.take(progress, run, LearnedOfKinds.NOTHING);
        return publisher.publish(run, progress.recordMillis(), LearnedOfKinds.NOTHING);
    }

    private static void mustBeTold(Publication publication, int moments) {
        int told = publication.etas() == null ? 0 : publication.etas().calls().size();
        if (told != moments) {
            throw new IllegalStateException(told + " forecasts moved, and not " + moments);
        }
    }
}
