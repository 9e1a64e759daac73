package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteGeometryTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 1, 15);
    private static final double HUNDREDTH = 1113.195;
    private static final String SHAPES = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled";
    private static final String STOP_TIMES =
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled";

    @TempDir
    private Path directory;

    /** T1 with a shape whose point in the middle bends a hundredth of a degree to the north. */
    private static FeedBuilder withShape(String distanceOfMiddle, String distanceOfEast) {
        return new FeedBuilder()
                .with("trips.txt", "route_id,service_id,trip_id,shape_id", "R,daily,T1,S")
                .with(
                        "shapes.txt",
                        SHAPES,
                        "S,0,0,1,0",
                        "S,0,0.01,2," + distanceOfMiddle,
                        "S,0.001,0.02,3," + distanceOfEast)
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,08:00:00,08:00:00,W,1,0",
                        "T1,08:02:00,08:03:00,M,2," + distanceOfMiddle,
                        "T1,08:05:00,08:05:00,E,3," + distanceOfEast);
    }

    private GtfsFeed read(FeedBuilder builder, GtfsOptions options) {
        return GtfsFeed.read(builder.write(directory), options);
    }

    private GtfsFeed read(FeedBuilder builder) {
        return read(builder, GtfsOptions.DEFAULT);
    }

    private static double[] along(GtfsFeed feed, String tripId) {
        TrainRun run = feed.findTrainRun(tripId, WEDNESDAY).orElseThrow();
        return run.calls().stream().mapToDouble(PlannedCall::alongMetres).toArray();
    }

    @Test
    void drawsTheLineThroughTheStopsWhereThereAreNoShapes() {
        GtfsFeed feed = read(new FeedBuilder());
        assertThat(along(feed, "T1")).containsExactly(new double[] {0, HUNDREDTH, 2 * HUNDREDTH}, within(0.001));
        List<Route> routes = feed.listRoutes();
        assertThat(routes).hasSize(2);
        assertThat(routes.get(0).routeId()).matches("line:[0-9a-f]{12}");
        assertThat(routes.get(0).longitudes()).containsExactly(0, 0.01, 0.02);
        assertThat(routes.get(0).toleranceMetres()).isEqualTo(1_000);
        assertThat(routes.get(0).legToleranceMetres()).containsExactly(1_000, 1_000);
    }

    @Test
    void allowsMoreBesideALongStraightLeg() {
        GtfsFeed feed =
                read(new FeedBuilder().with("stops.txt", "stop_id,stop_lat,stop_lon", "W,0,0", "M,0,0.01", "E,0,1.01"));
        assertThat(feed.listRoutes())
                .extracting(Route::legToleranceMetres)
                .containsExactly(new double[] {1_000, 16_698}, new double[] {16_865});
    }

    @Test
    void sharesARouteAmongTripsThatCallAtTheSameStops() {
        GtfsFeed feed = read(new FeedBuilder()
                .withLine("trips.txt", "R,daily,T3,")
                .withLine("stop_times.txt", "T3,10:00:00,10:00:00,E,1")
                .withLine("stop_times.txt", "T3,10:05:00,10:05:00,W,2"));
        assertThat(feed.listRoutes()).hasSize(2);
        assertThat(feed.findTrainRun("T3", WEDNESDAY).orElseThrow().routeId())
                .isEqualTo(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().routeId());
    }

    @Test
    void givesAnotherGeometryAnotherRouteId() {
        String before = read(withShape("", "")).listRoutes().get(0).routeId();
        assertThat(before).matches("shape:S:[0-9a-f]{12}");
        assertThat(read(withShape("", "")).listRoutes().get(0).routeId()).isEqualTo(before);
        GtfsFeed moved = read(withShape("", "").withLine("shapes.txt", "S,0.001,0.0201,4,"));
        assertThat(moved.listRoutes().get(0).routeId()).isNotEqualTo(before);
        GtfsOptions wide = new GtfsOptions(DistanceUnit.UNKNOWN, 400, 1_000, 0.15, 500);
        assertThat(read(withShape("", ""), wide).listRoutes().get(0).routeId()).isNotEqualTo(before);
    }

    @Test
    void measuresAShapeInGeodesicMetres() {
        Route route = read(withShape("", "")).listRoutes().get(0);
        assertThat(route.toleranceMetres()).isEqualTo(300);
        assertThat(route.legToleranceMetres()).containsExactly(300, 300);
        // Geodesic by hand: sqrt(1113.195^2 + 110.574^2) = 1118.673.
        assertThat(route.alongMetres())
                .containsExactly(new double[] {0, HUNDREDTH, HUNDREDTH + 1118.673}, within(0.002));
    }

    @Test
    void projectsStopsWhereTheFeedGivesNoDistances() {
        double[] along = along(read(withShape("", "")), "T1");
        assertThat(along[1]).isCloseTo(HUNDREDTH, within(0.01));
        // East lies 111 m off the end; its foot is 11 m before it.
        assertThat(along[2]).isCloseTo(HUNDREDTH + 1118.673 - 10.93, within(0.5));
    }

    @Test
    void takesDistancesInAnyUnitOnlyToPlaceTheStops() {
        // In miles, and the stop is published halfway along the second leg.
        FeedBuilder feed = withShape("0.7", "1.4")
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,08:00:00,08:00:00,W,1,0",
                        "T1,08:02:00,08:03:00,M,2,0.74",
                        "T1,08:05:00,08:05:00,E,3,1.5");
        double[] along = along(read(feed), "T1");
        assertThat(along[1]).isCloseTo(HUNDREDTH + 1118.673 * 0.04 / 0.7, within(0.01));
        assertThat(along[2]).as("beyond the end: at the end").isCloseTo(HUNDREDTH + 1118.673, within(0.01));
    }

    @Test
    void takesPublishedMetresAsTheRoutesOwn() {
        GtfsFeed feed = read(withShape("1200", "2500"), GtfsOptions.DEFAULT.withDistanceUnit(DistanceUnit.METRES));
        assertThat(feed.listRoutes().get(0).alongMetres()).containsExactly(0, 1200, 2500);
        assertThat(along(feed, "T1")).containsExactly(0, 1200, 2500);
    }

    @Test
    void takesPublishedMetresWithoutAShapeToo() {
        FeedBuilder feed = withShape("1200", "2500")
                .without("shapes.txt")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1");
        assertThat(along(read(feed, GtfsOptions.DEFAULT.withDistanceUnit(DistanceUnit.METRES)), "T1"))
                .containsExactly(0, 1200, 2500);
        assertThat(along(read(feed), "T1")).containsExactly(new double[] {0, HUNDREDTH, 2 * HUNDREDTH}, within(0.001));
    }

    @Test
    void takesTheUnitThatTheFeedSays() {
        FeedBuilder kilometres = withShape("1.2", "2.345").with("feed_info.txt", "distance_unit", "km");
        assertThat(read(kilometres).listRoutes().get(0).alongMetres()).containsExactly(0, 1200, 2345);
        assertThat(along(read(kilometres), "T1")).containsExactly(0, 1200, 2345);

        FeedBuilder metres = withShape("1200", "2345").with("feed_info.txt", "distance_unit", "m");
        assertThat(along(read(metres), "T1")).containsExactly(0, 1200, 2345);
    }

    @Test
    void takesTheUnitThatTheFeedSaysWithoutAShapeToo() {
        FeedBuilder feed = withShape("1.2", "2.345")
                .without("shapes.txt")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1")
                .with("feed_info.txt", "distance_unit", "km");
        assertThat(along(read(feed), "T1")).containsExactly(0, 1200, 2345);
    }

    @Test
    void asksTheFeedForTheUnitOnlyWhereTheOptionsSayNone() {
        FeedBuilder feed = withShape("1200", "2500").with("feed_info.txt", "distance_unit", "km");
        assertThat(along(read(feed, GtfsOptions.DEFAULT.withDistanceUnit(DistanceUnit.METRES)), "T1"))
                .containsExactly(0, 1200, 2500);
    }

    @Test
    void measuresWhereTheFeedSaysNoUnit() {
        FeedBuilder feed = withShape("1.2", "2.345").with("feed_info.txt", "distance_unit", "");
        assertThat(along(read(feed), "T1")[1]).isCloseTo(HUNDREDTH, within(0.001));
    }

    @Test
    void allowsMoreBesideTheStraightLegsOfAShapeOnly() {
        assertThat(withLegs("surveyed", "surveyed").legToleranceMetres()).containsExactly(300, 300);
        assertThat(withLegs("", "straight").legToleranceMetres())
                .as("what the last point says begins no leg")
                .containsExactly(300, 300);
        assertThat(withLegs("straight", "").legToleranceMetres())
                .as("15 %% of 111.3 km")
                .containsExactly(16_698, 300);
        assertThat(withLegs("sea", "surveyed").legToleranceMetres()).containsExactly(16_698, 300);
        assertThat(withLegs("sea", "surveyed").toleranceMetres())
                .as("where a leg says nothing else")
                .isEqualTo(300);
    }

    @Test
    void namesARouteByTheTolerancesOfItsLegsToo() {
        assertThat(withLegs("straight", "").routeId())
                .isNotEqualTo(withLegs("surveyed", "").routeId());
    }

    @Test
    void tellsLegsAtSeaFromTrack() {
        assertThat(withLegs("straight", "").legKinds()).containsExactly(LegKind.RAIL, LegKind.RAIL);
        assertThat(withLegs("sea", "sea").legKinds())
                .as("what the last point says begins no leg")
                .containsExactly(LegKind.SEA, LegKind.RAIL);
        assertThat(withLegs("sea", "").routeId())
                .as("a new geometry is a new route")
                .isNotEqualTo(withLegs("straight", "").routeId());
    }

    /** The first leg is a degree long, the second, always surveyed, a tenth of one. */
    private Route withLegs(String first, String last) {
        return read(new FeedBuilder()
                        .with("trips.txt", "route_id,service_id,trip_id,shape_id", "R,daily,T1,S", "R,daily,T2,S")
                        .with(
                                "shapes.txt",
                                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,leg",
                                "S,0,0,1," + first,
                                "S,0,1,2,surveyed",
                                "S,0,1.1,3," + last))
                .listRoutes()
                .get(0);
    }

    @Test
    void allowsAThousandMetresBesideAShortStraightLeg() {
        GtfsFeed feed = read(withShape("", "")
                .with(
                        "shapes.txt",
                        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,leg",
                        "S,0,0,1,straight",
                        "S,0,0.02,2,"));
        assertThat(feed.listRoutes()).extracting(Route::legToleranceMetres).containsExactly(new double[] {1_000});
    }

    @Test
    void placesByPositionWhereTheDistancesOfShapeAndStopsDoNotFit() {
        // The shape counts metres, the stop times kilometres.
        FeedBuilder feed = withShape("1113", "2232")
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,08:00:00,08:00:00,W,1,0",
                        "T1,08:02:00,08:03:00,M,2,1.113",
                        "T1,08:05:00,08:05:00,E,3,2.232");
        GtfsFeed read = read(feed);
        assertThat(along(read, "T1")[1]).isCloseTo(HUNDREDTH, within(0.01));
        assertThat(read.listWarnings())
                .extracting(GtfsWarning::kind)
                .containsExactly(GtfsWarning.Kind.DISTANCES_UNUSABLE);
    }

    @Test
    void placesByPositionWhereDistancesFall() {
        GtfsFeed feed = read(withShape("2000", "1000"));
        assertThat(along(feed, "T1")[1]).isCloseTo(HUNDREDTH, within(0.01));
        assertThat(feed.listWarnings())
                .extracting(GtfsWarning::kind)
                .containsExactly(GtfsWarning.Kind.DISTANCES_UNUSABLE);
    }

    @Test
    void warnsOfAStopFarFromItsShape() {
        GtfsFeed feed = read(
                withShape("", "").with("stops.txt", "stop_id,stop_lat,stop_lon", "W,0,0", "M,0.01,0.01", "E,0,0.02"));
        assertThat(feed.listWarnings())
                .extracting(GtfsWarning::toString)
                .singleElement()
                .asString()
                .startsWith("stop-far-from-shape (1 time): stop M of trip T1 is 1");
    }

    @Test
    void drawsTheLineThroughTheStopsWhereTheShapesFileIsMissing() {
        GtfsFeed feed = read(withShape("", "").without("shapes.txt"));
        assertThat(feed.listRoutes().get(0).routeId()).startsWith("line:");
        assertThat(feed.listWarnings()).extracting(GtfsWarning::kind).containsExactly(GtfsWarning.Kind.NO_SHAPES_FILE);
    }
}
