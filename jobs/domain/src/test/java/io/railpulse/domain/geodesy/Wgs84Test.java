package io.railpulse.domain.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Wgs84Test {

    @Test
    void measuresADegreeOfTheEquator() {
        assertThat(Wgs84.metresBetween(0, 10, 0, 11)).isCloseTo(111_319.491, within(0.001));
    }

    @Test
    void measuresAQuarterOfTheMeridian() {
        assertThat(Wgs84.metresBetween(0, 10, 90, 10)).isCloseTo(10_001_965.729, within(0.001));
    }

    @Test
    void takesTheShortWayOverTheDateLine() {
        assertThat(Wgs84.metresBetween(0, 179.5, 0, -179.5)).isCloseTo(111_319.491, within(0.001));
    }

    @Test
    void measuresTheWayToTheOtherSideOfTheGlobe() {
        // The worked example of the geodesics' author: Wellington to Salamanca, nearly antipodes.
        assertThat(Wgs84.metresBetween(-41.32, 174.81, 40.96, -5.50)).isCloseTo(19_959_679.267, within(0.001));
    }

    @Test
    void agreesWithTheGeodesicOverAKilometreAtEveryLatitude() {
        for (double latitude = -85; latitude <= 85; latitude += 5) {
            double north = Wgs84.metresPerDegreeNorth(latitude) * 0.01;
            double east = Wgs84.metresPerDegreeEast(latitude) * 0.01;
            assertThat(Wgs84.metresBetween(latitude - 0.005, 20, latitude + 0.005, 20))
                    .isCloseTo(north, within(0.001));
            assertThat(Wgs84.metresBetween(latitude, 20, latitude, 20.01)).isCloseTo(east, within(0.01));
        }
    }
}
