package io.railpulse.domain.geofence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

class FenceAreaTest {
    private static final FenceArea SQUARE = FenceArea.of(Geofence.ofRing(
            "square",
            "a square",
            new FencePoint(50, 10),
            new FencePoint(50, 10.1),
            new FencePoint(50.1, 10.1),
            new FencePoint(50.1, 10)));

    @Test
    void aCircleIsAsFarAwayAsTheEllipsoidSays() {
        Random random = new Random(7);
        for (int turn = 0; turn < 500; turn++) {
            double latitude = -70 + 140 * random.nextDouble();
            double longitude = -180 + 360 * random.nextDouble();
            double radius = 100 + 49_900 * random.nextDouble();
            FenceArea area =
                    FenceArea.of(Geofence.ofCircle("c", "a circle", new FenceCircle(latitude, longitude, radius)));
            GeodesicData end = Geodesic.WGS84.Direct(
                    latitude, longitude, 360 * random.nextDouble(), 2 * radius * random.nextDouble());
            double metres = Wgs84.metresBetween(latitude, longitude, end.lat2, end.lon2);

            assertThat(area.metresOutside(seen(end.lat2, end.lon2)))
                    .isCloseTo(metres - radius, within(radius / 500 + 1));
        }
    }

    @Test
    void knowsHowDeepInsideARingAndHowFarOutsideItSomethingIs() {
        double degree = Wgs84.metresPerDegreeNorth(50);

        assertThat(SQUARE.metresOutside(seen(50.01, 10.05))).isCloseTo(-0.01 * degree, within(5.0));
        assertThat(SQUARE.metresOutside(seen(49.98, 10.05))).isCloseTo(0.02 * degree, within(5.0));
        assertThat(SQUARE.metresOutside(seen(50.12, 10.05))).isPositive();
        assertThat(SQUARE.metresOutside(seen(50.05, 10.2))).isPositive();
    }

    @Test
    void cutsAWayWhereItGoesInAndOut() {
        assertThat(SQUARE.listPassages(way(50.05, 9.9, 50.05, 10.2)))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.fromShare()).isCloseTo(1 / 3.0, within(0.001));
                    assertThat(passage.toShare()).isCloseTo(2 / 3.0, within(0.001));
                    assertThat(passage.depthMetres()).isCloseTo(3_585, within(50.0));
                });
        assertThat(SQUARE.listPassages(way(50.05, 9.9, 50.05, 10.05)))
                .singleElement()
                .extracting(Passage::toShare)
                .isEqualTo(1.0);
        assertThat(SQUARE.listPassages(way(50.05, 10.02, 50.06, 10.03)))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.fromShare()).isZero();
                    assertThat(passage.toShare()).isEqualTo(1);
                    assertThat(passage.depthMetres())
                            .isCloseTo(-SQUARE.metresOutside(seen(50.055, 10.025)), within(1.0));
                });
        assertThat(SQUARE.listPassages(way(50.2, 9.9, 50.2, 10.2))).isEmpty();
        assertThat(SQUARE.listPassages(way(50.05, 10.05, 50.05, 10.05))).hasSize(1);
    }

    @Test
    void cutsAWayByACircle() {
        FenceArea circle = FenceArea.of(Geofence.ofCircle("c", "a circle", new FenceCircle(50, 10, 1_000)));
        double east = 1_000 / Wgs84.metresPerDegreeEast(50);

        assertThat(circle.listPassages(way(50, 10 - 2 * east, 50, 10 + 2 * east)))
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.fromShare()).isCloseTo(0.25, within(0.001));
                    assertThat(passage.toShare()).isCloseTo(0.75, within(0.001));
                    assertThat(passage.depthMetres()).isCloseTo(1_000, within(1.0));
                });
        assertThat(circle.listPassages(way(50, 10, 50, 10 + 2 * east)))
                .extracting(Passage::fromShare)
                .containsExactly(0.0);
        assertThat(circle.listPassages(way(50.01, 10 - east, 50.01, 10 + east))).isEmpty();
        assertThat(circle.listPassages(way(50, 10 + 2 * east, 50, 10 + 3 * east)))
                .isEmpty();
    }

    @Test
    void goesInTwiceWhereARingHasABay() {
        FenceArea bay = FenceArea.of(Geofence.ofRing(
                "u",
                "a harbour",
                new FencePoint(50, 10),
                new FencePoint(50, 10.3),
                new FencePoint(50.2, 10.3),
                new FencePoint(50.2, 10.2),
                new FencePoint(50.1, 10.2),
                new FencePoint(50.1, 10.1),
                new FencePoint(50.2, 10.1),
                new FencePoint(50.2, 10)));

        assertThat(bay.listPassages(way(50.15, 9.9, 50.15, 10.4))).hasSize(2);
        assertThat(bay.metresOutside(seen(50.15, 10.15))).isPositive();
    }

    @Test
    void liesAcrossTheDateLine() {
        List<Geofence> fences = List.of(
                Geofence.ofCircle("circle", "a circle", new FenceCircle(65, 179.99, 5_000)),
                Geofence.ofRing(
                        "ring",
                        "a ring",
                        new FencePoint(64.95, 179.9),
                        new FencePoint(64.95, -179.9),
                        new FencePoint(65.05, -179.9),
                        new FencePoint(65.05, 179.9)));
        for (Geofence fence : fences) {
            FenceArea area = FenceArea.of(fence);
            assertThat(area.metresOutside(seen(65, -179.96))).isNegative();
            assertThat(area.metresOutside(seen(65, 179.95))).isNegative();
            assertThat(area.metresOutside(seen(65, -179))).isPositive();
            assertThat(area.listPassages(way(65, 179, 65, -179))).hasSize(1);
            assertThat(FenceIndex.of(List.of(fence)).findNear(way(65, 179, 65, -179)))
                    .hasSize(1);
            assertThat(FenceIndex.of(List.of(fence)).findNear(way(65, -179.95, 65, -179.95)))
                    .hasSize(1);
            assertThat(FenceIndex.of(List.of(fence)).findNear(way(65, 0, 65, 1)))
                    .isEmpty();
        }
    }

    private static SeenAt seen(double latitude, double longitude) {
        return new SeenAt(latitude, longitude, 0);
    }

    private static Way way(double fromLatitude, double fromLongitude, double latitude, double longitude) {
        return Way.between(seen(fromLatitude, fromLongitude), seen(latitude, longitude));
    }
}
