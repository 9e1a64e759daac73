package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.WholeLine.Low;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The places of a point are those that a search of the whole line finds: none is missing, and none is made up. */
class PlacesOfRandomLinesTest {
    private static final int LINES = 25;
    private static final int POINTS = 100;
    private static final double STRETCH_M = 120;
    private static final double NOISE_M = 50;
    private static final double ANYWHERE_FROM = Double.NEGATIVE_INFINITY;
    private static final double ANYWHERE_TO = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @EnumSource
    void missNothing(RandomLine kind) {
        onPoints(kind, PointNearLine::missesNothing);
    }

    @ParameterizedTest
    @EnumSource
    void makeNothingUp(RandomLine kind) {
        onPoints(kind, PointNearLine::makesNothingUp);
    }

    @ParameterizedTest
    @EnumSource
    void tellWhichWayTheLineGoes(RandomLine kind) {
        onPoints(kind, point -> {
            for (RoutePlace place : point.list(ANYWHERE_FROM, ANYWHERE_TO)) {
                assertThat(point.lows())
                        .as("%s of %s", place, point)
                        .anyMatch(low -> point.isAt(place, low)
                                && (PointNearLine.turn(place.bearingDeg(), low.bearingDeg()) < 2
                                        || point.isAtAPoint(place)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void areInOrderAndOneForAStretch(RandomLine kind) {
        onPoints(kind, point -> {
            List<RoutePlace> places = point.list(ANYWHERE_FROM, ANYWHERE_TO);
            for (int at = 1; at < places.size(); at++) {
                RoutePlace former = places.get(at - 1);
                RoutePlace place = places.get(at);
                double metres = place.alongMetres() - former.alongMetres();
                assertThat(metres).isGreaterThan(0);
                assertThat(metres > STRETCH_M || PointNearLine.turn(place.bearingDeg(), former.bearingDeg()) >= 90)
                        .as("%s and %s", former, place)
                        .isTrue();
            }
        });
    }

    /** What is asked between two distances is what there is between them, and what the noise may have put at the edges. */
    @ParameterizedTest
    @EnumSource
    void areTheSameBetweenTwoDistances(RandomLine kind) {
        Random random = new Random(5);
        onPoints(kind, point -> {
            double length = point.line().lengthMetres();
            double from = random.nextDouble() * length;
            double to = from + random.nextDouble() * (length - from);
            List<RoutePlace> all = point.list(ANYWHERE_FROM, ANYWHERE_TO);
            List<RoutePlace> between = point.list(from, to);

            for (RoutePlace place : all) {
                if (place.alongMetres() > from && place.alongMetres() < to) {
                    assertThat(between)
                            .as("%s of %s from %s to %s", place, point, from, to)
                            .anyMatch(other -> other.equals(place)
                                    || Math.abs(other.alongMetres() - place.alongMetres()) <= STRETCH_M
                                            && other.offMetres() <= place.offMetres());
                }
            }
            for (RoutePlace place : between) {
                assertThat(place.alongMetres()).isBetween(from, to);
                boolean atEdge = place.alongMetres() == from || place.alongMetres() == to;
                assertThat(atEdge || point.lows().stream().anyMatch(low -> point.isAt(place, low)))
                        .as("%s of %s from %s to %s", place, point, from, to)
                        .isTrue();
            }
        });
    }

    /** At the edge is what lies no more than the noise beyond it, and else nothing. */
    @ParameterizedTest
    @EnumSource
    void areAtTheEdgeForTheNoiseOnly(RandomLine kind) {
        onPoints(kind, point -> {
            for (Low low : point.lows()) {
                double edge = low.alongMetres() - 4 * NOISE_M;
                if (low.offMetres() + 2 * NOISE_M < point.reach(low) && edge > 0) {
                    checkEdge(point, low, edge);
                }
            }
        });
    }

    private static void checkEdge(PointNearLine point, Low beyond, double edge) {
        double nearer = point.metresTo(edge) - beyond.offMetres();
        boolean isFalling = point.metresTo(edge - 1) > point.metresTo(edge)
                && point.lows().stream()
                        .noneMatch(low -> low.alongMetres() > edge - 1 && low.alongMetres() < beyond.alongMetres());
        boolean goesAwayBeyond = point.lows().stream()
                .noneMatch(low -> low.alongMetres() > beyond.alongMetres()
                        && low.offMetres() < beyond.offMetres()
                        && !point.goesAwayBetween(beyond, low.alongMetres()));
        if (isFalling && goesAwayBeyond && Math.abs(nearer - NOISE_M) > point.inexact()) {
            assertThat(point.list(edge - 1, edge).stream().anyMatch(place -> place.alongMetres() == edge))
                    .as("edge %s before %s of %s, %s m nearer", edge, beyond, point, nearer)
                    .isEqualTo(nearer < NOISE_M);
        }
    }

    private interface Law {
        void holds(PointNearLine point);
    }

    private static void onPoints(RandomLine kind, Law law) {
        int several = 0;
        for (int seed = 0; seed < LINES; seed++) {
            Random random = new Random(seed);
            RouteLine line = new RouteLine(kind.create(random));
            WholeLine whole = new WholeLine(line.route());
            for (int number = 0; number < POINTS; number++) {
                PointNearLine point = PointNearLine.near(line, whole, random);
                several += point.list(ANYWHERE_FROM, ANYWHERE_TO).size() > 1 ? 1 : 0;
                law.holds(point);
            }
        }
        assertThat(several).as("points with more than one place").isGreaterThan(LINES);
    }
}
