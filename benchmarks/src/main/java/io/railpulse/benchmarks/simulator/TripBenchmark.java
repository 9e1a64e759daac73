package io.railpulse.benchmarks.simulator;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.network.timetable.TripGeometry;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to find where a simulated train is after so many kilometres, anywhere on its way. */
@State(Scope.Thread)
public class TripBenchmark {
    private static final int PLACES = 1_000;
    private static final long SEED = 1;

    @Param
    public TripChoice trip;

    private final double[] kilometres = new double[PLACES];
    private TripGeometry geometry;

    @Setup(Level.Trial)
    public void chooseTheTrip() {
        geometry = TripGeometry.of(
                trip.of(Timetable.compose(ReferenceNetwork.load()).listTrips()));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int place = 0; place < PLACES; place++) {
            kilometres[place] = random.nextDouble() * geometry.km();
        }
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public void pointAt(Blackhole found) {
        for (double kilometre : kilometres) {
            found.consume(geometry.pointAt(kilometre));
        }
    }
}
