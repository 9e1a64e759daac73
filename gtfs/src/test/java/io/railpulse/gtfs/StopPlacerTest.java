package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a plane of degrees around (0, 0): one unit is a thousandth of a degree, about 111 m. */
class StopPlacerTest {

    private static final double UNIT = 0.001;

    /** Points as (x, y) pairs in units; the metres along the line are counted in units too. */
    private static StopPlacer line(double... points) {
        double[] latitudes = coordinates(points, 1);
        double[] longitudes = coordinates(points, 0);
        double[] along = new double[latitudes.length];
        for (int i = 1; i < along.length; i++) {
            double leg = Math.hypot(latitudes[i] - latitudes[i - 1], longitudes[i] - longitudes[i - 1]);
            along[i] = along[i - 1] + leg / UNIT;
        }
        return new StopPlacer(latitudes, longitudes, along);
    }

    private static double[] coordinates(double[] points, int which) {
        double[] values = new double[points.length / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = points[2 * i + which] * UNIT;
        }
        return values;
    }

    private static double[] place(StopPlacer line, double... stops) {
        return line.place(coordinates(stops, 1), coordinates(stops, 0)).alongMetres();
    }

    @Test
    void placesEachStopAtTheNearestPoint() {
        assertThat(place(line(0, 0, 10, 0), 0, 0.1, 3, -0.2, 10, 0))
                .containsExactly(new double[] {0, 3, 10}, within(1e-6));
    }

    @Test
    void clampsStopsBeyondTheEnds() {
        assertThat(place(line(0, 0, 10, 0), -2, 0, 12, 0)).containsExactly(0, 10);
    }

    @Test
    void placesTheStopsOfATripThatComesBackOnItsOwnTrack() {
        double[] along = place(line(0, 0, 10, 0, 0, 0), 1, 0, 9, 0, 5, 0, 1, 0);
        assertThat(along).containsExactly(new double[] {1, 9, 15, 19}, within(1e-6));
    }

    @Test
    void placesTheStopsOfALoopThatEndsWhereItBegan() {
        StopPlacer loop = line(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);
        assertThat(place(loop, 0, 0, 10, 10, 0, 0)).containsExactly(new double[] {0, 20, 40}, within(1e-6));
        assertThat(place(loop, 0, 0, 0, 0)).as("the first early, the last late").containsExactly(0, 40);
    }

    @Test
    void isNotLuredByACrossingAsAGreedySearchIs() {
        // Out to the east, round, and down across its own beginning; the third stop lies just below the crossing.
        StopPlacer crossing = line(0, 0, 10, 0, 10, 5, 5, 5, 5, -5);
        double[] along = place(crossing, 0, 0, 10, 0.1, 5.1, 0.2, 5, -5);
        assertThat(along[1]).isCloseTo(10.1, within(0.01));
        assertThat(along[2]).isCloseTo(24.8, within(0.01));
        assertThat(along[3]).isCloseTo(30, within(0.01));
    }

    @Test
    void doesNotLetOneNearMissSpoilTheStopsBehind() {
        // The line doubles back beside itself; taken alone, the second stop is nearest to the way back, which would
        // leave
        // only the end for the third.
        StopPlacer hairpin = line(0, 0, 10, 0, 10, 1, 0, 1);
        double[] along = place(hairpin, 0, 0, 2, 0.6, 8, 0, 0, 1);
        assertThat(along).containsExactly(new double[] {0, 2, 8, 21}, within(1e-6));
    }

    @Test
    void movesAStopUpToTheFormerWhereTheyStandInTheWrongOrder() {
        assertThat(place(line(0, 0, 10, 0), 0, 0, 6, 0, 5, 0, 10, 0))
                .containsExactly(new double[] {0, 6, 6, 10}, within(1e-6));
    }

    @Test
    void toleratesPointsThatStandTwice() {
        assertThat(place(line(0, 0, 0, 0, 10, 0, 10, 0), 0, 0, 10, 0)).containsExactly(0, 10);
    }

    @Test
    void crossesTheDateLine() {
        StopPlacer line = new StopPlacer(new double[] {0, 0}, new double[] {179.99, -179.99}, new double[] {0, 20});
        assertThat(line.place(new double[] {0, 0}, new double[] {179.995, -179.995})
                        .alongMetres())
                .containsExactly(new double[] {5, 15}, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void neverFallsAndIsNoWorseThanAnyChoiceOfPoints(long seed) {
        Random random = new Random(seed);
        double[] points = random.doubles(24, 0, 10).toArray();
        double[] stops = random.doubles(8, 0, 10).toArray();
        StopPlacer line = line(points);
        StopPlacer.Placement placement = line.place(coordinates(stops, 1), coordinates(stops, 0));
        assertThat(placement.alongMetres()).isSorted();
        double cost = Arrays.stream(placement.offsetMetres())
                .map(metres -> metres * metres)
                .sum();
        assertThat(cost).isLessThanOrEqualTo(cheapestByTrial(points, stops) + 1);
    }

    /** The least sum of squared offsets over all rising choices among the corners of the line, by trying them all. */
    private static double cheapestByTrial(double[] points, double[] stops) {
        int corners = points.length / 2;
        double[] costs = new double[corners];
        for (int stop = 0; stop < stops.length / 2; stop++) {
            double[] next = new double[corners];
            double cheapest = Double.POSITIVE_INFINITY;
            for (int corner = 0; corner < corners; corner++) {
                cheapest = Math.min(cheapest, costs[corner]);
                double x = points[2 * corner] - stops[2 * stop];
                double y = points[2 * corner + 1] - stops[2 * stop + 1];
                next[corner] = cheapest + (x * x + y * y) * 111.195 * 111.195;
            }
            costs = next;
        }
        return Arrays.stream(costs).min().orElseThrow();
    }
}
