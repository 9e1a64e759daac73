package io.railpulse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A line due east along the equator: 600 km of which only the ends are known, then 600 km of surveyed track with a point
 * every 500 m, then again 600 km of which only the ends are known.
 */
class LegToleranceTest {
    private static final double STRAIGHT_M = 90_000;
    private static final double SURVEYED_M = 300;
    private static final double LEG_M = 600_000;
    private static final int SURVEYED_POINTS = 1_201;

    private final RouteLine line = new RouteLine(route());

    @Test
    void doesNotBelieveAParallelLineBesideSurveyedTrack() {
        for (double along = LEG_M + 6_000; along < 2 * LEG_M - 5_000; along += 17_300) {
            assertThat(anywhere(2_000, along)).as("at %s m", along).isEmpty();
            assertThat(anywhere(200, along).orElseThrow().alongMetres()).isCloseTo(along, within(1.0));
        }
    }

    @Test
    void believesAParallelLineBesideAStraightLegAsNothingBetterIsKnown() {
        for (double along = 1_000; along < LEG_M; along += 17_300) {
            RoutePlace place = anywhere(2_000, along).orElseThrow();

            assertThat(place.alongMetres()).isCloseTo(along, within(1.0));
            assertThat(place.offMetres()).isCloseTo(2_000, within(1.0));
            assertThat(anywhere(80_000, along)).isPresent();
            assertThat(anywhere(95_000, along)).isEmpty();
        }
    }

    @Test
    void reachesAFewKilometresBeyondTheEndsOfAStraightLeg() {
        // Off both legs: the track to the station may come from any side.
        RoutePlace beyond = anywhere(2_000, LEG_M + 3_000).orElseThrow();

        assertThat(beyond.alongMetres()).isCloseTo(LEG_M, within(1.0));
        assertThat(anywhere(2_000, 2 * LEG_M - 3_000).orElseThrow().alongMetres())
                .isCloseTo(2 * LEG_M, within(1.0));
        assertThat(anywhere(0, -4_000).orElseThrow().alongMetres()).isZero();
        assertThat(anywhere(0, -6_000)).isEmpty();
        assertThat(anywhere(0, 3 * LEG_M + 6_000)).isEmpty();
    }

    @Test
    void takesTheSurveyedTrackWhereAPointIsOnBoth() {
        assertThat(anywhere(250, LEG_M + 3_000).orElseThrow().alongMetres()).isCloseTo(LEG_M + 3_000, within(1.0));
    }

    @Test
    void reachesBetweenTwoStraightLegsAsFarAsTheNarrower() {
        // A right angle; outside its corner nothing is beside either leg.
        RouteLine corner = new RouteLine(new Route(
                "corner",
                new double[] {0, 0, degrees(200_000)},
                new double[] {0, degrees(500_000), degrees(500_000)},
                new double[] {0, 500_000, 700_000},
                1_000,
                new double[] {75_000, 30_000}));

        assertThat(find(corner, -10_000, 510_000).orElseThrow().alongMetres()).isCloseTo(500_000, within(1.0));
        assertThat(find(corner, -25_000, 525_000)).isEmpty();
        assertThat(find(corner, -60_000, 490_000)).isPresent();
    }

    @Test
    void doesNotPutAPointAheadAtTheLastPlaceThatTheTrainCanHaveReached() {
        for (double off : new double[] {0, 300, 2_000, 20_000, 80_000}) {
            for (double edge : new double[] {100_000, 101_000, 102_499, 104_999, 595_000, 599_980}) {
                Optional<RoutePlace> ahead = line.findPlace(degrees(off), degrees(edge + 5_000), 50_000, edge, 99_000);
                Optional<RoutePlace> behind =
                        line.findPlace(degrees(off), degrees(edge - 5_000), edge, edge + 9_000, edge);

                assertThat(ahead).as("%s m off, ahead of %s", off, edge).isEmpty();
                assertThat(behind).as("%s m off, behind %s", off, edge).isEmpty();
            }
        }
    }

    @Test
    void putsNoiseAtTheEdge() {
        for (double off : new double[] {0, 2_000, 80_000}) {
            double edge = 300_000;

            assertThat(line.findPlace(degrees(off), degrees(edge + 45), 0, edge, edge)
                            .orElseThrow()
                            .alongMetres())
                    .isEqualTo(edge);
            assertThat(line.findPlace(degrees(off), degrees(edge - 45), edge, LEG_M, edge)
                            .orElseThrow()
                            .alongMetres())
                    .isEqualTo(edge);
        }
    }

    @Test
    void asksNoMorePiecesBesideSurveyedTrackForAWideLegFarAway() {
        double middle = LEG_M + LEG_M / 2;

        // A box of pieces more or less: they need not begin at the same piece.
        assertThat(piecesNear(route(), middle)).isCloseTo(piecesNear(surveyedAlone(), middle), within(8));
        assertThat(piecesNear(route(), middle)).isLessThan(20);
        assertThat(piecesNear(route(), LEG_M / 2)).isLessThan(100);
    }

    private static int piecesNear(Route route, double along) {
        List<Integer> pieces = new ArrayList<>();
        new PieceTree(new LinePieces(route)).visit(0, degrees(along), 0, 3 * LEG_M, pieces::add);
        assertThat(pieces).isNotEmpty().isSorted();
        return pieces.size();
    }

    @Test
    void refusesTolerancesThatAreNotOnePerLeg() {
        Route ragged = new Route(
                "ragged", new double[] {0, 0}, new double[] {0, 1}, new double[] {0, 1}, 250, new double[] {250, 250});

        assertThatThrownBy(() -> new RouteLine(ragged)).hasMessageContaining("ragged");
    }

    private Optional<RoutePlace> anywhere(double north, double east) {
        return find(line, north, east);
    }

    private static Optional<RoutePlace> find(RouteLine line, double north, double east) {
        return line.findPlace(
                north / Wgs84.metresPerDegreeNorth(0),
                degrees(east),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0);
    }

    private static Route route() {
        double[] along = new double[SURVEYED_POINTS + 2];
        for (int point = 0; point < SURVEYED_POINTS; point++) {
            along[point + 1] = LEG_M + point * LEG_M / (SURVEYED_POINTS - 1);
        }
        along[along.length - 1] = 3 * LEG_M;
        double[] tolerances = new double[along.length - 1];
        Arrays.fill(tolerances, SURVEYED_M);
        tolerances[0] = STRAIGHT_M;
        tolerances[tolerances.length - 1] = STRAIGHT_M;
        return routeOf(along, tolerances);
    }

    private static Route surveyedAlone() {
        double[] along = route().alongMetres();
        double[] tolerances = new double[SURVEYED_POINTS - 1];
        Arrays.fill(tolerances, SURVEYED_M);
        return routeOf(Arrays.copyOfRange(along, 1, along.length - 1), tolerances);
    }

    private static Route routeOf(double[] along, double[] tolerances) {
        double[] longitudes =
                Arrays.stream(along).map(LegToleranceTest::degrees).toArray();
        return new Route("line", new double[along.length], longitudes, along, SURVEYED_M, tolerances);
    }

    /** Along the equator; to the north it is half a percent less. */
    private static double degrees(double metres) {
        return metres / Wgs84.metresPerDegreeEast(0);
    }
}
