package io.railpulse.domain.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeofenceCheckTest {
    private static final FencePoint SOUTH_WEST = new FencePoint(50, 10);
    private static final FencePoint SOUTH_EAST = new FencePoint(50, 10.1);
    private static final FencePoint NORTH_EAST = new FencePoint(50.1, 10.1);
    private static final FencePoint NORTH_WEST = new FencePoint(50.1, 10);

    @Test
    void findsNothingWrongWithCirclesAndRings() {
        assertThat(faultsOf(circle(51.76, 19.53, 1_500))).isEmpty();
        assertThat(faultsOf(ring(SOUTH_WEST, SOUTH_EAST, NORTH_EAST))).isEmpty();
        assertThat(faultsOf(ring(SOUTH_WEST, SOUTH_EAST, NORTH_EAST, NORTH_WEST)))
                .isEmpty();
        assertThat(faultsOf(ring(NORTH_WEST, NORTH_EAST, SOUTH_EAST, SOUTH_WEST)))
                .isEmpty();
        assertThat(faultsOf(ring(
                        new FencePoint(65, 179.9),
                        new FencePoint(65, -179.9),
                        new FencePoint(65.1, -179.9),
                        new FencePoint(65.1, 179.9))))
                .isEmpty();
    }

    @Test
    void wantsACircleOfSomeSizeOnTheEarth() {
        assertThat(faultsOf(circle(50, 10, 0))).containsExactly("circle.radius_m: 0.0 m is not more than 0 m");
        assertThat(faultsOf(circle(50, 10, Double.NaN))).hasSize(1);
        assertThat(faultsOf(circle(50, 10, 100_001)))
                .containsExactly("circle.radius_m: 100001.0 m is more than 100000.0 m");
        assertThat(faultsOf(circle(86, 181, 10)))
                .containsExactly(
                        "circle.latitude_deg: 86.0 degrees is not between -85.0 and 85.0",
                        "circle.longitude_deg: 181.0 degrees is not between -180.0 and 180.0");
    }

    @Test
    void wantsARingThatEnclosesSomething() {
        assertThat(faultsOf(ring(SOUTH_WEST, NORTH_EAST))).containsExactly("ring: 2 corners enclose nothing");
        assertThat(faultsOf(ring(SOUTH_WEST, NORTH_EAST, SOUTH_EAST, NORTH_WEST)))
                .containsExactly("ring: crosses itself");
        assertThat(faultsOf(ring(SOUTH_WEST, SOUTH_WEST, NORTH_EAST, SOUTH_EAST)))
                .containsExactly("ring[0]: the next corner is the same");
        assertThat(faultsOf(ring(SOUTH_WEST, NORTH_WEST, new FencePoint(50.05, 10))))
                .containsExactly("ring: encloses nothing");
        assertThat(faultsOf(ring(SOUTH_WEST, new FencePoint(Double.NaN, 10), NORTH_EAST)))
                .containsExactly("ring[1].latitude_deg: NaN degrees is not between -85.0 and 85.0");
        assertThat(faultsOf(ring(SOUTH_WEST, new FencePoint(50, 14), new FencePoint(52, 12))))
                .containsExactly("ring: a corner is further than 100000.0 m from its middle");
    }

    @Test
    void wantsEitherACircleOrARing() {
        assertThat(faultsOf(ring())).containsExactly("circle: there is neither a circle nor a ring");
        Geofence both = new Geofence(
                "f",
                1,
                "f",
                null,
                null,
                new FenceCircle(50, 10, 100),
                List.of(SOUTH_WEST, SOUTH_EAST, NORTH_EAST),
                100,
                600,
                List.of(),
                List.of(),
                List.of());
        assertThat(faultsOf(both)).containsExactly("ring: there is a circle as well");
    }

    @Test
    void namesAllThatIsWrong() {
        Geofence fence = Geofence.ofCircle("a|b", " ", new FenceCircle(50, 10, 100))
                .asVersion(0)
                .telling(-1, 61L * 86_400)
                .about(List.of("west", "west"), List.of(""));

        assertThat(faultsOf(fence))
                .containsExactly(
                        "fence_id: holds a '|'",
                        "version: 0 is less than 1",
                        "name: is blank",
                        "margin_m: -1.0 m is not between 0.0 and 10000.0",
                        "dwell_s: 5270400.0 s is not between 0.0 and 5184000.0",
                        "corridors: 'west' stands twice",
                        "trips: one is blank");
    }

    private static Geofence circle(double latitude, double longitude, double radius) {
        return Geofence.ofCircle("f", "f", new FenceCircle(latitude, longitude, radius));
    }

    private static Geofence ring(FencePoint... corners) {
        return Geofence.ofRing("f", "f", corners);
    }

    private static List<String> faultsOf(Geofence fence) {
        return GeofenceCheck.listFaults(fence).stream()
                .map(GeofenceFault::toString)
                .toList();
    }
}
