package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.telemetry.PositionReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What {@link RouteLine} takes to find the place of a fix, anywhere on the line: what is left of a fix without its train. */
@State(Scope.Thread)
public class PlaceBenchmark {
    private static final int TRAINS = 250;
    private static final int FIXES = 16;

    @Param
    public Line line;

    @Param
    public Spread spread;

    private PositionReport[][] fixes;
    private RouteLine way;
    private double expectedMetres;

    @Setup(Level.Trial)
    public void layTheLine() {
        CurvedRailway railway = line.railway();
        fixes = Trains.on(railway, spread, TRAINS, 1, FIXES).fixes();
        way = new RouteLine(railway.route());
        expectedMetres = railway.lengthMetres() / 2;
    }

    @Benchmark
    @OperationsPerInvocation(TRAINS * FIXES)
    public void find(Blackhole found) {
        for (PositionReport[] received : fixes) {
            for (PositionReport fix : received) {
                found.consume(way.findPlace(
                        fix.latitude(),
                        fix.longitude(),
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        expectedMetres));
            }
        }
    }
}
