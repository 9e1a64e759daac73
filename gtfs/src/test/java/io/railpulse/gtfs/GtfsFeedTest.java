package io.railpulse.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GtfsFeedTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 1, 15);
    private static final String CALENDAR =
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date";
    private static final String STOP_TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";

    @TempDir
    private Path directory;

    private GtfsFeed read(FeedBuilder builder) {
        return GtfsFeed.read(builder.write(directory));
    }

    private static List<String> runIds(GtfsFeed feed, LocalDate from, LocalDate to) {
        return feed.listTrainRuns(from, to).map(TrainRun::trainRunId).toList();
    }

    private static List<String> arrivals(TrainRun run) {
        return run.calls().stream()
                .map(PlannedCall::arrivalMillis)
                .map(Instant::ofEpochMilli)
                .map(Instant::toString)
                .toList();
    }

    @Test
    void makesARunOfATripOnAServiceDay() {
        TrainRun run = read(new FeedBuilder()).findTrainRun("T1", WEDNESDAY).orElseThrow();

        assertThat(run.trainRunId()).isEqualTo("T1@2025-01-15");
        assertThat(run.tripId()).isEqualTo("T1");
        assertThat(run.serviceDate()).isEqualTo("2025-01-15");
        assertThat(run.trainNumber()).isEqualTo("101");
        assertThat(run.corridor()).isEqualTo("R");
        assertThat(run.trainClass()).isNull();
        assertThat(run.consistTeu()).isNull();
        PlannedCall middle = run.calls().get(1);
        assertThat(middle.stopSequence()).isEqualTo(2);
        assertThat(middle.stopId()).isEqualTo("M");
        assertThat(middle.stopName()).isEqualTo("Middle");
        assertThat(middle.longitude()).isEqualTo(0.01);
        assertThat(middle.arrivalMillis())
                .isEqualTo(Instant.parse("2025-01-15T08:02:00Z").toEpochMilli());
        assertThat(middle.dwellMillis()).isEqualTo(60_000);
    }

    @Test
    void leavesTheTrainNumberUnknownWhereNoneIsGiven() {
        GtfsFeed feed = read(new FeedBuilder());
        assertThat(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().trainNumber())
                .isNull();
    }

    @Test
    void takesTheTrainClassFromTheExtensionColumn() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("trips.txt", "route_id,service_id,trip_id,train_class", "R,daily,T1,freight", "R,daily,T2,"));
        assertThat(feed.findTrainRun("T1", WEDNESDAY).orElseThrow().trainClass())
                .isEqualTo("freight");
        assertThat(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().trainClass())
                .isNull();
    }

    @Test
    void takesTheCorridorFromTheExtensionColumnElseFromTheRoute() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("routes.txt", "route_id,route_type,corridor_id", "R,2,west-khorgos", "Q,2,")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1", "Q,daily,T2"));
        assertThat(feed.findTrainRun("T1", WEDNESDAY).orElseThrow().corridor()).isEqualTo("west-khorgos");
        assertThat(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().corridor()).isEqualTo("Q");
    }

    @Test
    void takesTheConsistFromTheExtensionColumns() {
        GtfsFeed feed = read(new FeedBuilder()
                .with(
                        "trips.txt",
                        "route_id,service_id,trip_id,consist_teu,consist_tonnes",
                        "R,daily,T1,104,1800.5",
                        "R,daily,T2,,"));
        TrainRun loaded = feed.findTrainRun("T1", WEDNESDAY).orElseThrow();
        assertThat(loaded.consistTeu()).isEqualTo(104);
        assertThat(loaded.consistTonnes()).isEqualTo(1800.5);
        TrainRun unknown = feed.findTrainRun("T2", WEDNESDAY).orElseThrow();
        assertThat(unknown.consistTeu()).isNull();
        assertThat(unknown.consistTonnes()).isNull();
    }

    @Test
    void booksOfANominalTripOnlyItsDeparture() {
        GtfsFeed feed = read(new FeedBuilder().withNominalTrip());
        List<PlannedCall> calls =
                feed.findTrainRun("T1", WEDNESDAY).orElseThrow().calls();

        assertThat(calls).extracting(PlannedCall::arrivalMillis).containsOnlyNulls();
        assertThat(calls)
                .extracting(PlannedCall::departureMillis)
                .containsExactly(Instant.parse("2025-01-15T08:00:00Z").toEpochMilli(), null, null);
        assertThat(calls)
                .extracting(PlannedCall::nominalRunningMillis)
                .containsExactly(null, 90 * 60_000L, 30 * 60_000L);
        assertThat(calls).extracting(PlannedCall::nominalDwellMillis).containsExactly(null, 86_400_000L, null);
        assertThat(feed.listWarnings()).isEmpty();

        TrainRun booked = feed.findTrainRun("T2", WEDNESDAY).orElseThrow();
        assertThat(booked.calls()).extracting(PlannedCall::arrivalMillis).doesNotContainNull();
        assertThat(booked.calls()).extracting(PlannedCall::nominalRunningMillis).containsOnlyNulls();
    }

    @Test
    void takesTheTrainNumbersOfSectionsFromTheirFile() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("train_numbers.txt", "trip_id,stop_sequence,train_number", "T1,1,X8016", "T1,2,1418"));
        TrainRun run = feed.findTrainRun("T1", WEDNESDAY).orElseThrow();

        assertThat(run.trainNumber()).isEqualTo("101");
        assertThat(run.calls()).extracting(PlannedCall::trainNumber).containsExactly("X8016", "1418", null);
        assertThat(run.trainNumberFrom(2)).isEqualTo("1418");
        assertThat(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().calls())
                .extracting(PlannedCall::trainNumber)
                .containsOnlyNulls();
    }

    @Test
    void listsTheRunsOfServiceDatesInclusive() {
        GtfsFeed feed = read(new FeedBuilder());
        assertThat(runIds(feed, WEDNESDAY, WEDNESDAY.plusDays(1)))
                .containsExactly("T1@2025-01-15", "T2@2025-01-15", "T1@2025-01-16", "T2@2025-01-16");
        assertThat(feed.firstServiceDate()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(feed.lastServiceDate()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(feed.tripCount()).isEqualTo(2);
        assertThat(feed.stopTimeCount()).isEqualTo(5);
        assertThat(feed.listWarnings()).isEmpty();
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        GtfsFeed feed = read(new FeedBuilder());
        assertThatThrownBy(() -> feed.listTrainRuns(WEDNESDAY, WEDNESDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsNoRunOfAnUnknownTripOrOutsideTheCalendar() {
        GtfsFeed feed = read(new FeedBuilder());
        assertThat(feed.findTrainRun("T9", WEDNESDAY)).isEmpty();
        assertThat(feed.findTrainRun("T1", LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(feed.findTrainRun("T1", LocalDate.of(1960, 1, 1))).isEmpty();
    }

    @Test
    void followsWeekdaysAndExceptions() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("calendar.txt", CALENDAR, "daily,1,1,1,1,1,0,0,20250113,20250119")
                .with(
                        "calendar_dates.txt",
                        "service_id,date,exception_type",
                        "daily,20250118,1",
                        "daily,20250114,2",
                        "daily,20250301,1"));
        List<String> dates = feed.listTrainRuns(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .filter(run -> run.tripId().equals("T1"))
                .map(TrainRun::serviceDate)
                .toList();
        assertThat(dates)
                .containsExactly("2025-01-13", "2025-01-15", "2025-01-16", "2025-01-17", "2025-01-18", "2025-03-01");
        assertThat(feed.lastServiceDate()).isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    void needsOnlyOneOfTheTwoCalendars() {
        GtfsFeed feed = read(new FeedBuilder()
                .without("calendar.txt")
                .with("calendar_dates.txt", "service_id,date,exception_type", "daily,20250115,1"));
        assertThat(runIds(feed, feed.firstServiceDate(), feed.lastServiceDate()))
                .containsExactly("T1@2025-01-15", "T2@2025-01-15");
    }

    @Test
    void countsTimesBeyondMidnightIntoTheNextDays() {
        GtfsFeed feed = read(new FeedBuilder()
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,25:10:00,25:10:00,W,1",
                        "T1,400:00:00,400:00:00,E,2",
                        "T2,9:00:00,9:00:00,E,1",
                        "T2,9:05:00,9:05:00,W,2"));
        assertThat(arrivals(feed.findTrainRun("T1", WEDNESDAY).orElseThrow()))
                .containsExactly("2025-01-16T01:10:00Z", "2025-01-31T16:00:00Z");
        assertThat(arrivals(feed.findTrainRun("T2", WEDNESDAY).orElseThrow()))
                .containsExactly("2025-01-15T09:00:00Z", "2025-01-15T09:05:00Z");
    }

    @Test
    void readsRowsInAnyOrder() {
        GtfsFeed feed = read(new FeedBuilder()
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T2,09:05:00,09:05:00,W,20",
                        "T1,08:05:00,08:05:00,E,3",
                        "T1,08:00:00,08:00:00,W,1",
                        "T2,09:00:00,09:00:00,E,10",
                        "T1,08:02:00,08:03:00,M,2"));
        TrainRun run = feed.findTrainRun("T1", WEDNESDAY).orElseThrow();
        assertThat(run.calls()).extracting(PlannedCall::stopId).containsExactly("W", "M", "E");
        assertThat(feed.findTrainRun("T2", WEDNESDAY).orElseThrow().calls())
                .extracting(PlannedCall::stopSequence)
                .containsExactly(10, 20);
    }

    @Test
    void readsAFeedInsideAFolderWithColumnsAndFilesItDoesNotKnow() {
        GtfsFeed feed = read(new FeedBuilder()
                .inFolder("export-2025")
                .with("feed_info.txt", "whatever")
                .with("routes.txt", "extra,route_id,route_type", "x,R,2"));
        assertThat(feed.tripCount()).isEqualTo(2);
    }

    @Test
    void interpolatesBlankTimesByDistance() {
        GtfsFeed feed = read(new FeedBuilder()
                .withLine("stops.txt", "Q,Quarter,0,0.005")
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,08:00:00,08:00:00,W,1",
                        "T1,,,Q,2",
                        "T1,,,M,3",
                        "T1,08:08:00,08:08:00,E,4",
                        "T2,09:00:00,09:00:00,E,1",
                        "T2,,09:05:00,W,2"));
        assertThat(arrivals(feed.findTrainRun("T1", WEDNESDAY).orElseThrow()))
                .containsExactly(
                        "2025-01-15T08:00:00Z", "2025-01-15T08:02:00Z", "2025-01-15T08:04:00Z", "2025-01-15T08:08:00Z");
        assertThat(arrivals(feed.findTrainRun("T2", WEDNESDAY).orElseThrow()))
                .last()
                .isEqualTo("2025-01-15T09:05:00Z");
        assertThat(feed.listWarnings())
                .extracting(GtfsWarning::toString)
                .containsExactly("time-interpolated (2 times): stop_times.txt line 3 has no time");
    }

    @Test
    void interpolatesByNumberBetweenCallsAtOnePlace() {
        GtfsFeed feed = read(new FeedBuilder()
                .with(
                        "stop_times.txt",
                        STOP_TIMES,
                        "T1,08:00:00,08:00:00,W,1",
                        "T1,,,W,2",
                        "T1,08:08:00,08:08:00,W,3",
                        "T2,09:00:00,09:00:00,E,1",
                        "T2,09:05:00,09:05:00,W,2"));
        assertThat(arrivals(feed.findTrainRun("T1", WEDNESDAY).orElseThrow())).contains("2025-01-15T08:04:00Z");
    }

    @Test
    void namesAStopWithoutANameByItsId() {
        GtfsFeed feed =
                read(new FeedBuilder().with("stops.txt", "stop_id,stop_lat,stop_lon", "W,0,0", "M,0,0.01", "E,0,0.02"));
        assertThat(feed.findTrainRun("T1", WEDNESDAY).orElseThrow().origin().stopName())
                .isEqualTo("W");
    }

    @Test
    void readsWhatAPlaceIsToItsTrains() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("stops.txt", "stop_id,stop_lat,stop_lon,role", "W,0,0,terminal", "M,0,0.01,border", "E,0,0.02,"));
        assertThat(feed.findTrainRun("T1", WEDNESDAY).orElseThrow().calls())
                .extracting(PlannedCall::role)
                .containsExactly(CallRole.TERMINAL, CallRole.BORDER, null);
        assertThat(feed.listWarnings()).isEmpty();
    }

    @Test
    void warnsOfARoleThatItDoesNotKnow() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("stops.txt", "stop_id,stop_lat,stop_lon,role", "W,0,0,halt", "M,0,0.01,halt", "E,0,0.02,port"));
        assertThat(feed.findTrainRun("T1", WEDNESDAY).orElseThrow().calls())
                .extracting(PlannedCall::role)
                .containsExactly(null, null, CallRole.PORT);
        assertThat(feed.listWarnings())
                .extracting(GtfsWarning::toString)
                .containsExactly("role-unknown (2 times): stops.txt line 2 has the role halt");
    }

    @Test
    void toleratesStationsWithoutCoordinatesThatNoTrainCallsAt() {
        assertThat(read(new FeedBuilder().withLine("stops.txt", "B,Boarding area,,"))
                        .tripCount())
                .isEqualTo(2);
    }

    @Test
    void warnsOfHeadways() {
        GtfsFeed feed = read(new FeedBuilder()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs", "T1,06:00:00,10:00:00,600"));
        assertThat(feed.listWarnings())
                .extracting(GtfsWarning::kind)
                .containsExactly(GtfsWarning.Kind.FREQUENCIES_IGNORED);
    }

    @Test
    void everyRunNamesAListedRouteAndStaysOnIt() {
        GtfsFeed feed = read(new FeedBuilder());
        var routes = feed.listRoutes().stream().collect(Collectors.toMap(Route::routeId, route -> route));
        feed.listTrainRuns(WEDNESDAY, WEDNESDAY).forEach(run -> {
            Route route = routes.get(run.routeId());
            double end = route.alongMetres()[route.alongMetres().length - 1];
            assertThat(run.calls()).extracting(PlannedCall::alongMetres).isSorted();
            assertThat(run.destination().alongMetres()).isLessThanOrEqualTo(end);
        });
    }
}
