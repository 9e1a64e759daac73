package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

/** Places on surveyed track, with all its curves, junctions and kinks. */
class RealCurvesTest {
    private static final double TOLERANCE_M = 300;
    private static final double BACK_M = 250;
    private static final double REACH_M = 2_500;
    private static final int PLACES_A_LINE = 1_000;

    @Test
    void placesATrainBetweenWhereItWasAndWhereItCanBe() {
        onAllLines((line, where) -> {
            RoutePlace place = find(line, where.noisy(20), where.along - 1_000).orElseThrow();

            assertThat(place.alongMetres()).isCloseTo(where.along, within(150.0));
        });
    }

    @Test
    void keepsATrainThatStandsAtTheEdgeThroughNoise() {
        onAllLines((line, where) -> {
            // It can go back no further, and it cannot have come further either.
            assertThat(line.findPlace(
                            where.noisy(20)[0], where.noisy(20)[1], where.along, where.along + REACH_M, where.along))
                    .isPresent();
            assertThat(line.findPlace(
                            where.noisy(20)[0], where.noisy(20)[1], where.along - BACK_M, where.along, where.along))
                    .isPresent();
        });
    }

    @Test
    void doesNotPlaceATrainAheadOfWhatItCanHaveReached() {
        onAllLines((line, where) -> {
            double was = where.along - REACH_M - 5_000;

            assertThat(find(line, where.noisy(20), was)).as("5 km ahead").isEmpty();
            assertThat(find(line, where.noisy(20), was + 4_850))
                    .as("150 m ahead")
                    .isEmpty();
        });
    }

    @Test
    void doesNotBelieveALineTwoKilometresBeside() {
        onAllLines((line, where) -> {
            double[] beside = where.beside(2_000);

            // Elsewhere the line itself may come back to there.
            find(line, beside, where.along - 1_000)
                    .ifPresent(place -> assertThat(Math.abs(place.alongMetres() - where.along))
                            .isGreaterThan(1_000));
        });
    }

    @Test
    void findsWhatASearchOfTheWholeLineFindsOnItAndOnLinesThatCrossIt() {
        List<Route> routes = PolishLines.load(TOLERANCE_M);
        Random random = new Random(12);
        for (Route route : routes) {
            RouteLine line = new RouteLine(route);
            WholeLine whole = new WholeLine(route);
            for (Route other : routes) {
                for (int count = 0; count < PLACES_A_LINE / 10; count++) {
                    PointNearLine point = PointNearLine.near(other, line, whole, random);
                    point.missesNothing();
                    point.makesNothingUp();
                }
            }
        }
    }

    private static Optional<RoutePlace> find(RouteLine line, double[] point, double was) {
        return line.findPlace(point[0], point[1], was - BACK_M, was + REACH_M, was);
    }

    private static void onAllLines(Check check) {
        for (Route route : PolishLines.load(TOLERANCE_M)) {
            RouteLine line = new RouteLine(route);
            Random random = new Random(11);
            int kinks = 0;
            for (int count = 0; count < PLACES_A_LINE; count++) {
                double along = 10_000 + (line.lengthMetres() - 20_000) * random.nextDouble();
                Where where = Where.of(route, along, random);
                if (where.isNearAKink(route)) {
                    kinks++;
                } else {
                    check.on(line, where);
                }
            }
            assertThat(kinks).isLessThan(PLACES_A_LINE / 20);
        }
    }

    private interface Check {
        void on(RouteLine line, Where where);
    }

    /** A place on a line, and the way the line goes there. */
    private record Where(double along, double latitude, double longitude, double azimuth, Random random) {

        static Where of(Route route, double along, Random random) {
            int leg = 0;
            while (route.alongMetres()[leg + 1] < along) {
                leg++;
            }
            GeodesicData way = Geodesic.WGS84.Inverse(
                    route.latitudes()[leg],
                    route.longitudes()[leg],
                    route.latitudes()[leg + 1],
                    route.longitudes()[leg + 1]);
            GeodesicData at = Geodesic.WGS84.Direct(way.lat1, way.lon1, way.azi1, along - route.alongMetres()[leg]);
            return new Where(along, at.lat2, at.lon2, at.azi2, random);
        }

        /** Where a train turns round, or goes around a yard, it is in two places at once. */
        boolean isNearAKink(Route route) {
            for (double step = -3_000; step <= 3_000; step += 100) {
                Where other = of(route, along + step, random);
                double metres = Wgs84.metresBetween(latitude, longitude, other.latitude, other.longitude);
                if (metres < 0.6 * Math.abs(step)) {
                    return true;
                }
            }
            return false;
        }

        double[] noisy(double metres) {
            return moved(random.nextDouble() * 360, metres * random.nextDouble());
        }

        double[] beside(double metres) {
            return moved(azimuth + (random.nextBoolean() ? 90 : -90), metres);
        }

        private double[] moved(double towards, double metres) {
            GeodesicData there = Geodesic.WGS84.Direct(latitude, longitude, towards, metres);
            return new double[] {there.lat2, there.lon2};
        }
    }
}
