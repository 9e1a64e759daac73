package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stretches of line a point may belong to, on lines along the equator, told in metres east and north of a place. */
class ListPlacesTest {
    private static final double TOLERANCE_M = 250;

    @Test
    void listsOneForAStretchOfLine() {
        RouteLine straight = line(0, 0, 10_000, 0);

        List<RoutePlace> places = anywhere(straight, 4_000, 100);

        assertThat(places).hasSize(1);
        assertThat(places.get(0).alongMetres()).isCloseTo(4_000, within(0.1));
        assertThat(places.get(0).offMetres()).isCloseTo(100, within(0.1));
        assertThat(places.get(0).bearingDeg()).isCloseTo(90, within(0.01));
        assertThat(places.get(0).toleranceMetres()).isEqualTo(TOLERANCE_M);
    }

    @Test
    void listsBothWaysOfACrossing() {
        RouteLine loop = line(0, 0, 4_000, 0, 4_000, 2_000, 2_000, 2_000, 2_000, -2_000);

        assertThat(alongs(anywhere(loop, 2_020, 10))).containsExactly(2_020.0, 9_990.0);
        assertThat(bearings(anywhere(loop, 2_020, 10))).containsExactly(90.0, 180.0);
    }

    @Test
    void listsTheWayOutAndTheWayBack() {
        RouteLine outAndBack = line(0, 0, 10_000, 0, 0, 0);

        assertThat(alongs(anywhere(outAndBack, 4_000, 10))).containsExactly(4_000.0, 16_000.0);
        assertThat(bearings(anywhere(outAndBack, 4_000, 10))).containsExactly(90.0, 270.0);
    }

    @Test
    void listsThemUpToTheReversal() {
        RouteLine outAndBack = line(0, 0, 10_000, 0, 0, 0);

        assertThat(alongs(anywhere(outAndBack, 9_990, 10))).containsExactly(9_990.0, 10_010.0);
        assertThat(alongs(anywhere(outAndBack, 10_100, 10))).containsExactly(10_000.0);
    }

    @Test
    void listsParallelStretches() {
        RouteLine parallel = line(0, 0, 10_000, 0, 10_000, 200, 0, 200);

        assertThat(alongs(anywhere(parallel, 4_000, 50))).containsExactly(4_000.0, 16_200.0);
        assertThat(anywhere(parallel, 4_000, 50))
                .extracting(place -> (double) Math.round(place.offMetres()))
                .containsExactly(50.0, 150.0);
    }

    @Test
    void listsOneOfAStretchThatIsNotQuiteStraight() {
        RouteLine wavy = line(0, 0, 3_960, 0, 3_980, 5, 4_000, 0, 4_020, 5, 4_040, 0, 10_000, 0);

        assertThat(anywhere(wavy, 4_000, 200)).hasSize(1);
        assertThat(anywhere(wavy, 4_000, 200).get(0).offMetres()).isCloseTo(Math.hypot(20, 195), within(0.1));
    }

    @Test
    void listsOneWhereAPointOfTheLineRepeats() {
        RouteLine repeated = line(0, 0, 4_000, 0, 4_000, 0, 4_000, 0, 10_000, 0);

        assertThat(alongs(anywhere(repeated, 4_000, 20))).containsExactly(4_000.0);
        assertThat(bearings(anywhere(repeated, 4_000, 20))).containsExactly(90.0);
    }

    @Test
    void knowsNoBearingOfALineWithoutLength() {
        RouteLine point = line(0, 0, 0, 0);

        assertThat(bearings(anywhere(point, 10, 10))).containsExactly(Double.NaN);
    }

    @Test
    void listsOnlyWhatIsBetweenTheGivenDistances() {
        RouteLine outAndBack = line(0, 0, 10_000, 0, 0, 0);

        assertThat(alongs(list(outAndBack, 4_000, 0, 3_000, 5_000))).containsExactly(4_000.0);
        assertThat(alongs(list(outAndBack, 4_000, 0, 15_000, 17_000))).containsExactly(16_000.0);
        assertThat(alongs(list(outAndBack, 4_000, 0, 4_040, 15_970))).containsExactly(4_040.0, 15_970.0);
        assertThat(list(outAndBack, 4_000, 0, 4_060, 15_940)).isEmpty();
    }

    @Test
    void tellsTheToleranceOfTheLeg() {
        RouteLine mixed = new RouteLine(new Route(
                "mixed",
                new double[] {0, 0, 0},
                new double[] {0, degreesEast(100_000), degreesEast(200_000)},
                new double[] {0, 100_000, 200_000},
                300,
                new double[] {300, 40_000}));

        assertThat(anywhere(mixed, 50_000, 100))
                .extracting(RoutePlace::toleranceMetres)
                .containsExactly(300.0);
        assertThat(anywhere(mixed, 150_000, 100))
                .extracting(RoutePlace::toleranceMetres)
                .containsExactly(40_000.0);
    }

    private static List<RoutePlace> anywhere(RouteLine line, double east, double north) {
        return list(line, east, north, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static List<RoutePlace> list(RouteLine line, double east, double north, double from, double to) {
        return line.listPlaces(north / Wgs84.metresPerDegreeNorth(0), degreesEast(east), from, to);
    }

    private static List<Double> alongs(List<RoutePlace> places) {
        return places.stream()
                .map(place -> (double) Math.round(place.alongMetres()))
                .toList();
    }

    private static List<Double> bearings(List<RoutePlace> places) {
        return places.stream()
                .map(place -> Double.isNaN(place.bearingDeg()) ? Double.NaN : Math.round(place.bearingDeg()))
                .toList();
    }

    /** A line through places given as metres east, metres north, and so on. */
    private static RouteLine line(double... metres) {
        int points = metres.length / 2;
        double[] latitudes = new double[points];
        double[] longitudes = new double[points];
        double[] along = new double[points];
        for (int point = 0; point < points; point++) {
            longitudes[point] = degreesEast(metres[2 * point]);
            latitudes[point] = metres[2 * point + 1] / Wgs84.metresPerDegreeNorth(0);
        }
        Arrays.setAll(
                along,
                point -> point == 0
                        ? 0
                        : Math.hypot(
                                metres[2 * point] - metres[2 * point - 2],
                                metres[2 * point + 1] - metres[2 * point - 1]));
        Arrays.parallelPrefix(along, Double::sum);
        return new RouteLine(new Route("line", latitudes, longitudes, along, TOLERANCE_M));
    }

    private static double degreesEast(double metres) {
        return metres / Wgs84.metresPerDegreeEast(0);
    }
}
