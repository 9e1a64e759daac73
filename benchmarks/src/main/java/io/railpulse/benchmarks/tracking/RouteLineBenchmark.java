package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it takes to make a {@link RouteLine} ready: each task does so once a route, while its inputs wait. */
@State(Scope.Thread)
public class RouteLineBenchmark {
    private static final double METRES_APART = 20;

    @Param({"50000", "500000"})
    public int points;

    private Route route;

    @Setup(Level.Trial)
    public void surveyTheLine() {
        route = new CurvedRailway(METRES_APART * (points - 1), points).route();
    }

    @Benchmark
    public RouteLine build() {
        return new RouteLine(route);
    }
}
