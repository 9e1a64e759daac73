package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a feed is refused, with the words in which its publisher is told. */
class BrokenFeedTest {

    private static final String CALENDAR =
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date";
    private static final String STOP_TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";
    private static final String SHAPES = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence";

    @TempDir
    private Path directory;

    private static Arguments broken(FeedBuilder feed, String message) {
        return Arguments.of(message, feed);
    }

    private static FeedBuilder feed() {
        return new FeedBuilder();
    }

    static Stream<Arguments> valuesThatMakeNoSense() {
        return Stream.of(
                broken(
                        feed().withLine("stop_times.txt", "T2,25:7x,25:70:00,W,30"),
                        "stop_times.txt line 7: field arrival_time: '25:7x' is not HH:MM:SS"),
                broken(
                        feed().withLine("stop_times.txt", "T2,10:00:00,10:61:00,W,30"),
                        "stop_times.txt line 7: field departure_time: '10:61:00' is not HH:MM:SS"),
                broken(
                        feed().withLine("stop_times.txt", "T2,10:00:00,10:00:00,W,x"),
                        "stop_times.txt line 7: field stop_sequence: 'x' is not a whole number"),
                broken(
                        feed().withLine("stop_times.txt", "T2,10:00:00,10:00:00,W,-1"),
                        "stop_times.txt line 7: field stop_sequence: '-1' is negative"),
                broken(
                        feed().withLine("stop_times.txt", "T2,10:00:00,10:00:00,W,20"),
                        "stop_times.txt line 7: field stop_sequence: '20' stands twice in trip T2"),
                broken(
                        feed().withLine("stop_times.txt", "T2,09:04:00,09:04:00,W,30"),
                        "stop_times.txt line 7: field arrival_time: '09:04:00' is before 09:05:00, where trip T2 already"
                                + " is"),
                broken(
                        feed().withLine("stop_times.txt", "T2,09:06:00,09:05:30,W,30"),
                        "stop_times.txt line 7: field departure_time: '09:05:30' is before 09:06:00, where trip T2"
                                + " already is"),
                broken(
                        feed().withLine("stop_times.txt", "T2,,,W,30"),
                        "stop_times.txt line 7: field arrival_time is blank; the last call of a trip needs a time"),
                broken(
                        feed().withLine("stop_times.txt", "T2,,,W,1"),
                        "stop_times.txt line 7: field departure_time is blank; the first call of a trip needs a time"),
                broken(
                        feed().with("stop_times.txt", STOP_TIMES + ",shape_dist_traveled", "T1,8:00:00,8:00:00,W,1,-5"),
                        "stop_times.txt line 2: field shape_dist_traveled: '-5' is not a distance"),
                broken(
                        feed().withLine("stops.txt", "X,North of the pole,90.5,0"),
                        "stops.txt line 5: field stop_lat: '90.5' is not between -90 and 90 degrees"),
                broken(
                        feed().withLine("stops.txt", "X,Round the globe,0,-181"),
                        "stops.txt line 5: field stop_lon: '-181' is not between -180 and 180 degrees"),
                broken(
                        feed().withLine("stops.txt", "X,Nowhere,NaN,0"),
                        "stops.txt line 5: field stop_lat: 'NaN' is not between -90 and 90 degrees"),
                broken(
                        feed().withLine("stops.txt", "X,Nowhere,north,0"),
                        "stops.txt line 5: field stop_lat: 'north' is not a number"),
                broken(
                        feed().withLine("routes.txt", "S,Line S,train"),
                        "routes.txt line 3: field route_type: 'train' is not a whole number"),
                broken(
                        feed().withTimeZone("Europe/Atlantis"),
                        "agency.txt line 2: field agency_timezone: 'Europe/Atlantis' is not a known time zone; a name such"
                                + " as Europe/Berlin is needed"),
                broken(
                        feed().withLine("agency.txt", "b,Other,https://example.org,Europe/Berlin"),
                        "agency.txt line 3: field agency_timezone: 'Europe/Berlin' differs from Etc/UTC; all agencies of a"
                                + " feed share one time zone"),
                broken(
                        feed().withLine("calendar.txt", "s,1,1,1,1,1,1,1,20250230,20250301"),
                        "calendar.txt line 3: field start_date: '20250230' is not a date YYYYMMDD"),
                broken(
                        feed().withLine("calendar.txt", "s,1,1,1,1,1,1,1,20250301,20250228"),
                        "calendar.txt line 3: field end_date: '20250228' is before start_date"),
                broken(
                        feed().withLine("calendar.txt", "s,1,1,yes,1,1,1,1,20250301,20250302"),
                        "calendar.txt line 3: field wednesday: 'yes' is neither 0 nor 1"),
                broken(
                        feed().with("calendar_dates.txt", "service_id,date,exception_type", "daily,2025-01-01,1"),
                        "calendar_dates.txt line 2: field date: '2025-01-01' is not a date YYYYMMDD"),
                broken(
                        feed().with("calendar_dates.txt", "service_id,date,exception_type", "daily,20250101,3"),
                        "calendar_dates.txt line 2: field exception_type: '3' is neither 1 (added) nor 2 (removed)"),
                broken(
                        feed().with("shapes.txt", SHAPES, "S,0,0,1"),
                        "shapes.txt line 2: field shape_id: 'S' has one point; a line needs two"),
                broken(
                        feed().with("shapes.txt", SHAPES, "S,0,0,1", "S,,1,2"),
                        "shapes.txt line 3: field shape_pt_lat is blank"));
    }

    static Stream<Arguments> extensionsThatMakeNoSense() {
        return Stream.of(
                broken(
                        feed().with("feed_info.txt", "feed_publisher_name,distance_unit", "Railway,miles"),
                        "feed_info.txt line 2: field distance_unit: 'miles' is neither m nor km"),
                broken(
                        feed().with("trips.txt", "route_id,service_id,trip_id,timetable", "R,daily,T1,daily"),
                        "trips.txt line 2: field timetable: 'daily' is neither booked nor nominal"),
                broken(
                        feed().with("trips.txt", "route_id,service_id,trip_id,consist_teu", "R,daily,T1,-1"),
                        "trips.txt line 2: field consist_teu: '-1' is not an amount"),
                broken(
                        feed().with("trips.txt", "route_id,service_id,trip_id,consist_tonnes", "R,daily,T1,heavy"),
                        "trips.txt line 2: field consist_tonnes: 'heavy' is not a number"),
                broken(
                        feed().with("shapes.txt", SHAPES + ",leg", "S,0,0,1,curved", "S,0,1,2,"),
                        "shapes.txt line 2: field leg: 'curved' is none of straight, surveyed and sea"),
                broken(
                        feed().withNominalTrip().without("nominal_times.txt"),
                        "trips.txt line 2: field trip_id: 'T1' is nominal, and nominal_times.txt has no row for its"
                                + " stop_sequence 1"),
                broken(
                        nominal("T1,1,,", "T1,2,90,10"),
                        "trips.txt line 2: field trip_id: 'T1' is nominal, and nominal_times.txt has no row for its"
                                + " stop_sequence 3"),
                broken(nominal("T9,1,,"), "nominal_times.txt line 2: field trip_id: 'T9' is not in trips.txt"),
                broken(nominal("T2,10,,"), "nominal_times.txt line 2: field trip_id: 'T2' is not nominal in trips.txt"),
                broken(
                        nominal("T1,1,,", "T1,4,90,10"),
                        "nominal_times.txt line 3: field stop_sequence: '4' is not a call of trip T1 in stop_times.txt"),
                broken(
                        nominal("T1,1,,", "T1,2,90,10", "T1,2,90,10"),
                        "nominal_times.txt line 4: field stop_sequence: '2' stands in the file twice for trip T1"),
                broken(
                        nominal("T1,1,5,"),
                        "nominal_times.txt line 2: field running_minutes: '5' is given for the first call of a trip,"
                                + " which nothing comes before"),
                broken(nominal("T1,2,,10"), "nominal_times.txt line 2: field running_minutes is blank"),
                broken(nominal("T1,2,90,"), "nominal_times.txt line 2: field dwell_minutes is blank"),
                broken(nominal("T1,2,90,-10"), "nominal_times.txt line 2: field dwell_minutes: '-10' is negative"),
                broken(
                        nominal("T1,2,1.5,10"),
                        "nominal_times.txt line 2: field running_minutes: '1.5' is not a whole number"),
                broken(
                        feed().with("nominal_times.txt", "trip_id,stop_sequence,running_minutes"),
                        "nominal_times.txt: the required column dwell_minutes is missing"),
                broken(numbers("T9,1,1418"), "train_numbers.txt line 2: field trip_id: 'T9' is not in trips.txt"),
                broken(
                        numbers("T1,9,1418"),
                        "train_numbers.txt line 2: field stop_sequence: '9' is not a call of trip T1 in stop_times.txt"),
                broken(
                        numbers("T1,1,1418", "T1,1,1420"),
                        "train_numbers.txt line 3: field stop_sequence: '1' stands in the file twice for trip T1"),
                broken(numbers("T1,1,"), "train_numbers.txt line 2: field train_number is blank"));
    }

    private static FeedBuilder nominal(String... rows) {
        return withRows(
                feed().withNominalTrip()
                        .with("nominal_times.txt", "trip_id,stop_sequence,running_minutes,dwell_minutes"),
                "nominal_times.txt",
                rows);
    }

    private static FeedBuilder numbers(String... rows) {
        return withRows(
                feed().with("train_numbers.txt", "trip_id,stop_sequence,train_number"), "train_numbers.txt", rows);
    }

    private static FeedBuilder withRows(FeedBuilder feed, String file, String... rows) {
        for (String row : rows) {
            feed.withLine(file, row);
        }
        return feed;
    }

    static Stream<Arguments> referencesThatDangle() {
        return Stream.of(
                broken(
                        feed().withLine("trips.txt", "X,daily,T3,"),
                        "trips.txt line 4: field route_id: 'X' is not in routes.txt"),
                broken(
                        feed().withLine("trips.txt", "R,never,T3,"),
                        "trips.txt line 4: field service_id: 'never' is neither in calendar.txt nor in"
                                + " calendar_dates.txt"),
                broken(
                        feed().with("shapes.txt", SHAPES, "S,0,0,1", "S,0,1,2")
                                .with("trips.txt", "route_id,service_id,trip_id,shape_id", "R,daily,T1,Z"),
                        "trips.txt line 2: field shape_id: 'Z' is not in shapes.txt"),
                broken(
                        feed().withLine("stop_times.txt", "T3,09:00:00,09:00:00,W,1"),
                        "stop_times.txt line 7: field trip_id: 'T3' is not in trips.txt"),
                broken(
                        feed().withLine("stop_times.txt", "T2,10:00:00,10:00:00,X,30"),
                        "stop_times.txt line 7: field stop_id: 'X' is not in stops.txt"),
                broken(
                        feed().withLine("stops.txt", "X,Boarding area,,")
                                .withLine("stop_times.txt", "T2,10:00:00,10:00:00,X,30"),
                        "stop_times.txt line 7: field stop_id: 'X' has no coordinates in stops.txt"),
                broken(
                        feed().withLine("trips.txt", "R,daily,T3,"),
                        "trips.txt line 4: field trip_id: 'T3' has 0 calls in stop_times.txt; a trip needs two"),
                broken(
                        feed().withLine("trips.txt", "R,daily,T3,")
                                .withLine("stop_times.txt", "T3,09:00:00,09:00:00,W,1"),
                        "trips.txt line 4: field trip_id: 'T3' has 1 call in stop_times.txt; a trip needs two"));
    }

    static Stream<Arguments> idsThatStandTwice() {
        return Stream.of(
                broken(
                        feed().withLine("stops.txt", "W,West again,0,0"),
                        "stops.txt line 5: field stop_id: 'W' stands in the file twice"),
                broken(
                        feed().withLine("routes.txt", "R,Line R again,2"),
                        "routes.txt line 3: field route_id: 'R' stands in the file twice"),
                broken(
                        feed().withLine("trips.txt", "R,daily,T1,"),
                        "trips.txt line 4: field trip_id: 'T1' stands in the file twice"),
                broken(
                        feed().withLine("calendar.txt", "daily,1,1,1,1,1,1,1,20250101,20251231"),
                        "calendar.txt line 3: field service_id: 'daily' stands in the file twice"),
                broken(
                        feed().with(
                                        "calendar_dates.txt",
                                        "service_id,date,exception_type",
                                        "daily,20250101,1",
                                        "daily,20250101,2"),
                        "calendar_dates.txt line 3: field date: '20250101' stands in the file twice for service daily"),
                broken(
                        feed().with("shapes.txt", SHAPES, "S,0,0,1", "S,0,1,1"),
                        "shapes.txt line 3: field shape_pt_sequence: '1' stands twice in shape S"));
    }

    static Stream<Arguments> partsThatAreMissing() {
        return Stream.of(
                broken(
                        feed().with("stops.txt", "stop_id,stop_lat", "W,0"),
                        "stops.txt: the required column stop_lon is missing"),
                broken(feed().withText("trips.txt", ""), "trips.txt: is empty; a header is needed"),
                broken(
                        feed().with("agency.txt", "agency_timezone"),
                        "agency.txt: names no agency; one is needed for its time zone"),
                broken(
                        feed().without("calendar.txt"),
                        "calendar.txt: is missing from the feed, and so is calendar_dates.txt; one is needed"),
                broken(
                        feed().with("calendar.txt", CALENDAR, "daily,0,0,0,0,0,0,0,20250101,20251231"),
                        "calendar.txt: no service runs on any date"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "valuesThatMakeNoSense",
        "extensionsThatMakeNoSense",
        "referencesThatDangle",
        "idsThatStandTwice",
        "partsThatAreMissing"
    })
    void namesFileLineFieldAndValue(String message, FeedBuilder feed) {
        Path zip = feed.write(directory);
        assertThatThrownBy(() -> GtfsFeed.read(zip))
                .isInstanceOf(InputFileException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt"})
    void namesAMissingFile(String file) {
        Path zip = feed().without(file).write(directory);
        assertThatThrownBy(() -> GtfsFeed.read(zip))
                .hasMessage(file + ": is missing from the feed, which must have it");
    }

    @Test
    void refusesWhatIsNotThereOrNoZip() throws IOException {
        Path missing = directory.resolve("no.zip");
        assertThatThrownBy(() -> GtfsFeed.read(missing))
                .hasMessage(missing + ": is missing; a GTFS Schedule zip is needed");
        Path text = Files.writeString(directory.resolve("text.zip"), "not a zip");
        assertThatThrownBy(() -> GtfsFeed.read(text)).hasMessageStartingWith(text + ": cannot be opened as a zip");
    }
}
