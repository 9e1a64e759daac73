package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.Optional;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

class RouteLineTest {
    private static final double METRES_PER_DEGREE = 111_319.491;
    private static final double ANYWHERE_FROM = Double.NEGATIVE_INFINITY;
    private static final double ANYWHERE_TO = Double.POSITIVE_INFINITY;

    /** Due east along the equator from 10 degrees, 10 km. */
    private final RouteLine straight = lineOf(250, 0, 10, 0, east(10_000));

    @Test
    void placesAPointBesideTheLine() {
        RoutePlace place = find(straight, north(200), east(4_000)).orElseThrow();

        assertThat(place.alongMetres()).isCloseTo(4_000, within(0.1));
        assertThat(place.offMetres()).isCloseTo(200, within(2.0));
    }

    @Test
    void findsNothingBeyondTheTolerance() {
        assertThat(find(straight, north(249), east(4_000))).isPresent();
        assertThat(find(straight, north(260), east(4_000))).isEmpty();
        assertThat(find(straight, 45, 100)).isEmpty();
    }

    @Test
    void placesWhatLiesBeyondAnEndAtTheEnd() {
        assertThat(find(straight, 0, east(-100)).orElseThrow().alongMetres()).isZero();
        assertThat(find(straight, 0, east(10_100)).orElseThrow().alongMetres()).isEqualTo(straight.lengthMetres());
    }

    @Test
    void followsTheGeodesicOnALegOfSixHundredKilometres() {
        RouteLine line = lineOf(50, 50, 60, 51, 68.5);
        GeodesicData way = Geodesic.WGS84.Inverse(50, 60, 51, 68.5);
        assertThat(way.s12).isGreaterThan(590_000);
        for (double share = 0.05; share < 1; share += 0.05) {
            GeodesicData at = Geodesic.WGS84.Direct(50, 60, way.azi1, way.s12 * share);

            RoutePlace place = find(line, at.lat2, at.lon2).orElseThrow();

            assertThat(place.offMetres()).isLessThan(1);
            assertThat(place.alongMetres()).isCloseTo(way.s12 * share, within(1.0));
        }
        // In degrees the middle of the leg would be kilometres away.
        assertThat(find(line, 50.5, 64.25)).isEmpty();
    }

    @Test
    void tellsTheRailwaysOwnKilometres() {
        RouteLine line = new RouteLine(new Route(
                "own", new double[] {0, 0}, new double[] {10, east(10_000)}, new double[] {500, 12_500}, 250));

        assertThat(find(line, 0, east(5_000)).orElseThrow().alongMetres()).isCloseTo(6_500, within(0.1));
        assertThat(line.lengthMetres()).isEqualTo(12_500);
    }

    @Test
    void choosesTheBranchOfACrossingWhereTheTrainIsExpected() {
        // A loop that comes back over its own start at a right angle.
        RouteLine line = lineOf(
                250,
                0,
                east(0),
                0,
                east(4_000),
                north(2_000),
                east(4_000),
                north(2_000),
                east(2_000),
                north(-2_000),
                east(2_000));
        double second = 4_000 + 2_000 + 2_000 + 2_000;

        assertThat(line.findPlace(0, east(2_000), ANYWHERE_FROM, ANYWHERE_TO, 1_900)
                        .orElseThrow()
                        .alongMetres())
                .isCloseTo(2_000, within(1.0));
        assertThat(line.findPlace(0, east(2_000), ANYWHERE_FROM, ANYWHERE_TO, second - 100)
                        .orElseThrow()
                        .alongMetres())
                .isCloseTo(second, within(15.0));
    }

    @Test
    void choosesTheWayOutOrTheWayBackByWhereTheTrainIsExpected() {
        RouteLine line = lineOf(250, 0, east(0), 0, east(10_000), 0, east(0));

        assertThat(line.findPlace(0, east(4_000), ANYWHERE_FROM, ANYWHERE_TO, 3_000)
                        .orElseThrow()
                        .alongMetres())
                .isCloseTo(4_000, within(1.0));
        assertThat(line.findPlace(0, east(4_000), ANYWHERE_FROM, ANYWHERE_TO, 15_000)
                        .orElseThrow()
                        .alongMetres())
                .isCloseTo(16_000, within(1.0));
    }

    @Test
    void looksBetweenTheGivenDistancesOnly() {
        assertThat(straight.findPlace(0, east(4_000), 6_000, 8_000, 6_000)).isEmpty();
        assertThat(straight.findPlace(0, east(4_000), 0, 3_000, 0)).isEmpty();
    }

    @Test
    void putsAPlaceJustOutsideAtTheEdge() {
        RoutePlace before =
                straight.findPlace(north(20), east(4_155), 4_200, 8_000, 4_200).orElseThrow();
        RoutePlace behind =
                straight.findPlace(north(20), east(8_045), 4_200, 8_000, 4_200).orElseThrow();

        assertThat(before.alongMetres()).isEqualTo(4_200);
        assertThat(before.offMetres()).isCloseTo(Math.hypot(45, 20), within(0.5));
        assertThat(behind.alongMetres()).isEqualTo(8_000);
    }

    @Test
    void putsNoPlaceFurtherOutsideAtTheEdgeThoughThePointIsInReachOfIt() {
        assertThat(straight.findPlace(0, east(4_140), 4_200, 8_000, 4_200)).isEmpty();
        assertThat(straight.findPlace(0, east(8_060), 4_200, 8_000, 4_200)).isEmpty();
    }

    @Test
    void looksBeyondTheEdgeOverThePointsOfTheLine() {
        double[] points = new double[2 * 101];
        for (int point = 0; point <= 100; point++) {
            points[2 * point + 1] = east(20 * point);
        }
        RouteLine dense = lineOf(300, points);

        for (double edge = 1_000; edge <= 1_060; edge += 5) {
            assertThat(dense.findPlace(0, east(edge + 40), 0, edge, 900)
                            .orElseThrow()
                            .alongMetres())
                    .isCloseTo(edge, within(1e-6));
            assertThat(dense.findPlace(0, east(edge + 60), 0, edge, 900)).isEmpty();
            assertThat(dense.findPlace(0, east(edge - 60), edge, 2_000, edge)).isEmpty();
        }
    }

    @Test
    void survivesPointsThatRepeat() {
        RouteLine line = lineOf(250, 0, east(0), 0, east(0), 0, east(5_000), 0, east(5_000));

        assertThat(find(line, 0, east(0)).orElseThrow().alongMetres()).isCloseTo(0, within(0.1));
        assertThat(find(line, 0, east(5_000)).orElseThrow().alongMetres()).isCloseTo(5_000, within(0.1));
    }

    @Test
    void goesOnBeyondTheDateLine() {
        RouteLine line = lineOf(250, 65, 179.9, 65, -179.9);

        for (double longitude : new double[] {179.95, 179.999, 180, -180, -179.999, -179.95}) {
            assertThat(find(line, 65.00005, longitude)).as("at " + longitude).isPresent();
        }
        assertThat(find(line, 65.00005, 180).orElseThrow().alongMetres())
                .isCloseTo(line.lengthMetres() / 2, within(1.0));
    }

    @Test
    void goesRoundTheGlobeMoreThanOnce() {
        RouteLine line = lineOf(250, 0, 10, 0, 130, 0, -110, 0, 10, 0, 130, 0, -110);
        double once = 360 * METRES_PER_DEGREE;

        assertThat(line.listPlaces(0, 100, ANYWHERE_FROM, ANYWHERE_TO))
                .extracting(place -> (double) Math.round(place.alongMetres() / 1_000))
                .containsExactly((double) Math.round(90 * METRES_PER_DEGREE / 1_000), (double)
                        Math.round((90 * METRES_PER_DEGREE + once) / 1_000));
        assertThat(line.listPlaces(0, -50, ANYWHERE_FROM, ANYWHERE_TO)).hasSize(1);
    }

    @Test
    void refusesALineOfOnePoint() {
        Route point = new Route("point", new double[] {1}, new double[] {1}, new double[] {0}, 250);

        assertThatThrownBy(() -> new RouteLine(point)).hasMessageContaining("point");
    }

    @Test
    void refusesArraysOfDifferentLengths() {
        Route ragged = new Route("ragged", new double[] {1, 2}, new double[] {1, 2}, new double[] {0}, 250);

        assertThatThrownBy(() -> new RouteLine(ragged)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWhatASearchOfTheWholeLineFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            double tolerance = random.nextBoolean() ? 100 + random.nextInt(900) : 3_000 + random.nextInt(30_000);
            double latitude = -70 + 140 * random.nextDouble();
            double longitude = random.nextBoolean() ? 179.6 : 20 * random.nextDouble();
            RouteLine line = wander(random, latitude, longitude, tolerance);
            for (int point = 0; point < 200; point++) {
                double fixLatitude = latitude + random.nextDouble() * 2 - 0.5;
                double fixLongitude = normalised(longitude + random.nextDouble() * 2 - 0.5);

                boolean found = find(line, fixLatitude, fixLongitude).isPresent();

                double off = metresOff(line, fixLatitude, fixLongitude);
                double reach = isNearestToAnEnd(line, off, fixLatitude, fixLongitude)
                        ? Math.min(tolerance, LinePieces.BEYOND_END_M)
                        : tolerance;
                if (off > reach && off < tolerance) {
                    // Another place may still be in reach.
                    continue;
                }
                // Close to the edge the tangent plane and the geodesic may differ.
                if (Math.abs(off - tolerance) > tolerance * 0.005) {
                    assertThat(found)
                            .as("%s m off, tolerance %s, at %s, %s", off, tolerance, fixLatitude, fixLongitude)
                            .isEqualTo(off < tolerance);
                }
            }
        }
    }

    private static boolean isNearestToAnEnd(RouteLine line, double off, double latitude, double longitude) {
        double[] latitudes = line.route().latitudes();
        double[] longitudes = line.route().longitudes();
        int last = latitudes.length - 1;
        double nearer = Math.min(
                Wgs84.metresBetween(latitudes[0], longitudes[0], latitude, longitude),
                Wgs84.metresBetween(latitudes[last], longitudes[last], latitude, longitude));
        return nearer < off + 1;
    }

    private static RouteLine wander(Random random, double latitude, double longitude, double tolerance) {
        double[] points = new double[40];
        for (int at = 0; at < points.length; at += 2) {
            points[at] = latitude + at / 40.0 * random.nextDouble();
            points[at + 1] = normalised(longitude + at / 40.0);
        }
        return lineOf(tolerance, points);
    }

    /** By brute force: the nearest of many points along the line. */
    private static double metresOff(RouteLine line, double latitude, double longitude) {
        Route route = line.route();
        double nearest = Double.POSITIVE_INFINITY;
        for (int leg = 0; leg < route.latitudes().length - 1; leg++) {
            GeodesicData way = Geodesic.WGS84.Inverse(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1]);
            double low = 0;
            double high = way.s12;
            for (int step = 0; step < 40; step++) {
                double third = (high - low) / 3;
                boolean left = metresTo(way, low + third, latitude, longitude)
                        < metresTo(way, high - third, latitude, longitude);
                low = left ? low : low + third;
                high = left ? high - third : high;
            }
            nearest = Math.min(nearest, metresTo(way, low, latitude, longitude));
        }
        return nearest;
    }

    private static double metresTo(GeodesicData way, double along, double latitude, double longitude) {
        GeodesicData at = Geodesic.WGS84.Direct(way.lat1, way.lon1, way.azi1, along);
        return Wgs84.metresBetween(at.lat2, at.lon2, latitude, longitude);
    }

    private static Optional<RoutePlace> find(RouteLine line, double latitude, double longitude) {
        return line.findPlace(latitude, longitude, ANYWHERE_FROM, ANYWHERE_TO, 0);
    }

    private static RouteLine lineOf(double tolerance, double... points) {
        int count = points.length / 2;
        double[] latitudes = new double[count];
        double[] longitudes = new double[count];
        double[] along = new double[count];
        for (int at = 0; at < count; at++) {
            latitudes[at] = points[2 * at];
            longitudes[at] = points[2 * at + 1];
            along[at] = at == 0
                    ? 0
                    : along[at - 1]
                            + Wgs84.metresBetween(latitudes[at - 1], longitudes[at - 1], latitudes[at], longitudes[at]);
        }
        return new RouteLine(new Route("line", latitudes, longitudes, along, tolerance));
    }

    private static double normalised(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude;
    }

    private static double east(double metres) {
        return 10 + metres / METRES_PER_DEGREE;
    }

    private static double north(double metres) {
        return metres / 110_574.276;
    }
}
