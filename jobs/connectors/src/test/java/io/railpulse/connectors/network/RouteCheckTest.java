package io.railpulse.connectors.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.network.Route;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteCheckTest {

    @Test
    void aProperRouteHasNoFault() {
        assertThat(RouteCheck.findFault(Examples.route())).isEmpty();
    }

    @Test
    void aRouteHasANameAndATolerance() {
        assertThat(RouteCheck.findFault(new Route(" ", new double[2], new double[2], new double[] {0, 1}, 250)))
                .contains("route_id is blank");
        assertThat(faultOf(new double[] {45, 45}, new double[] {0, 1}, Double.NaN))
                .contains("tolerance_m is NaN");
        assertThat(faultOf(new double[] {45, 45}, new double[] {0, 1}, 0)).contains("tolerance_m is 0.0");
    }

    @Test
    void everyLegHasATolerance() {
        for (double tolerance : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            Route route =
                    new Route("r", new double[] {45, 46, 47}, new double[3], new double[] {0, 1, 2}, 250, new double[] {
                        75_000, tolerance
                    });

            assertThat(RouteCheck.findFault(route)).contains("points, number 2: tolerance_m is " + tolerance);
        }
    }

    @Test
    void aLineHasTwoPointsAndALength() {
        assertThat(faultOf(new double[] {}, new double[] {}, 250)).contains("points has 0 of at least 2 points");
        assertThat(faultOf(new double[] {45}, new double[] {0}, 250)).contains("points has 1 of at least 2 points");
        assertThat(faultOf(new double[] {45, 45}, new double[] {7, 7}, 250)).contains("points: the line has no length");
    }

    @Test
    void everyPointIsOnTheGlobeAndFurtherOn() {
        assertThat(faultOf(new double[] {45, Double.NaN}, new double[] {0, 1}, 250))
                .contains("points, number 2: latitude_deg is NaN");
        assertThat(faultOf(new double[] {91, 45}, new double[] {0, 1}, 250))
                .contains("points, number 1: latitude_deg is 91.0");
        assertThat(faultOf(new double[] {45, 45}, new double[] {0, Double.POSITIVE_INFINITY}, 250))
                .contains("points, number 2: along_m is Infinity");
        assertThat(faultOf(new double[] {45, 45, 45}, new double[] {0, 5, 4}, 250))
                .contains("points, number 3: along_m falls");
        Route beyond = new Route("r", new double[] {45, 45}, new double[] {0, -181}, new double[] {0, 1}, 250);
        assertThat(RouteCheck.findFault(beyond)).contains("points, number 2: longitude_deg is -181.0");
    }

    private static Optional<String> faultOf(double[] latitudes, double[] alongMetres, double toleranceMetres) {
        return RouteCheck.findFault(
                new Route("r", latitudes, new double[latitudes.length], alongMetres, toleranceMetres));
    }
}
