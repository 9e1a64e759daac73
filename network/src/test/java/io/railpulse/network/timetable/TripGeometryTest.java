package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.network.Point;
import io.railpulse.network.TinyNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripGeometryTest {

    @TempDir
    private Path folder;

    private TripGeometry geometry;

    @BeforeEach
    void composeATrip() {
        geometry = TripGeometry.of(
                Timetable.compose(new TinyNetwork().read(folder)).getTrip("land-out"));
    }

    @Test
    void isAtItsStationsAtTheirKilometres() {
        assertThat(geometry.km()).isEqualTo(502);
        assertIsAt(geometry.pointAt(0), 0, 0);
        assertIsAt(geometry.pointAt(120), 0, 1);
        assertIsAt(geometry.pointAt(502), 0, 4.1);
    }

    @Test
    void sharesALegOutByRailwayKilometres() {
        assertIsAt(geometry.pointAt(60), 0, 0.5);
        assertIsAt(geometry.pointAt(150), 0, 1.25);
    }

    @Test
    void followsSurveyedTrack() {
        double quarterKm = 372 + 130 * 0.5;
        assertThat(geometry.pointAt(quarterKm).latitude()).isCloseTo(0.1, within(0.0001));
    }

    @Test
    void doesNotLeaveTheTrip() {
        assertIsAt(geometry.pointAt(-1), 0, 0);
        assertIsAt(geometry.pointAt(503), 0, 4.1);
        assertThat(geometry.pointAt(503).km()).isEqualTo(502);
    }

    @Test
    void followsTheGeodesicFarFromTheEquator() throws Exception {
        Path north = Files.createDirectory(folder.resolve("north"));
        TripGeometry far = TripGeometry.of(Timetable.compose(new TinyNetwork()
                        .replacing("home/stops.txt", "Alpha,0,0", "Alpha,60,-9")
                        .replacing("home/stops.txt", "Bravo,0,1", "Bravo,60,0")
                        .replacing("home/links.txt", "1435,120,published", "1435,600,published")
                        .read(north))
                .getTrip("land-out"));
        Point middle = far.pointAt(300);
        double there = Wgs84.metresBetween(60, -9, middle.latitude(), middle.longitude());
        double back = Wgs84.metresBetween(60, 0, middle.latitude(), middle.longitude());
        assertThat(there).isCloseTo(back, within(1.0));
        assertThat(there + back).isCloseTo(Wgs84.metresBetween(60, -9, 60, 0), within(0.1));
    }

    private static void assertIsAt(Point point, double latitude, double longitude) {
        assertThat(point.latitude()).isCloseTo(latitude, within(1e-6));
        assertThat(point.longitude()).isCloseTo(longitude, within(1e-6));
    }
}
