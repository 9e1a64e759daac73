package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.gtfs.ServiceDay;
import io.railpulse.network.ReferenceNetwork;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed of all trips that the shipped tables make, in one week: what GTFS wants of it, and what is read back. */
class ReferenceFeedTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    private static Timetable timetable;
    private static WrittenFeed written;
    private static GtfsFeed read;

    @BeforeAll
    static void writeAWeek(@TempDir Path folder) {
        ReferenceNetwork network = ReferenceNetwork.load();
        timetable = Timetable.compose(network);
        Map<TimetabledTrip, SortedSet<LocalDate>> runs = new LinkedHashMap<>();
        for (TimetabledTrip trip : timetable.listTrips()) {
            runs.put(
                    trip,
                    MONDAY.datesUntil(SUNDAY.plusDays(1))
                            .filter(trip::departsOn)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Path zip = folder.resolve("gtfs.zip");
        TimetableFeed.write(network, runs, zip);
        written = WrittenFeed.of(zip);
        read = GtfsFeed.read(zip);
    }

    @Test
    void whatIsNamedIsThere() {
        assertNames("trips.txt", "route_id", "routes.txt", "route_id");
        assertNames("trips.txt", "service_id", "calendar_dates.txt", "service_id");
        assertNames("trips.txt", "shape_id", "shapes.txt", "shape_id");
        assertNames("routes.txt", "agency_id", "agency.txt", "agency_id");
        assertNames("routes.txt", "corridor_id", "corridors.txt", "corridor_id");
        assertNames("stop_times.txt", "trip_id", "trips.txt", "trip_id");
        assertNames("stop_times.txt", "stop_id", "stops.txt", "stop_id");
        assertNames("stops.txt", "coordinates_from", "sources.txt", "source_id");
        assertNames("links.txt", "from_stop_id", "stops.txt", "stop_id");
        assertNames("links.txt", "to_stop_id", "stops.txt", "stop_id");
        assertNames("links.txt", "km_source", "sources.txt", "source_id");
        assertNames("border_crossings.txt", "stop_id_a", "stops.txt", "stop_id");
        assertNames("border_crossings.txt", "stop_id_b", "stops.txt", "stop_id");
        assertNames("border_crossings.txt", "source", "sources.txt", "source_id");
        assertNames("nominal_times.txt", "trip_id", "trips.txt", "trip_id");
        assertNames("train_numbers.txt", "trip_id", "trips.txt", "trip_id");
    }

    @Test
    void theRolesOfStationsAreReadBack() {
        Map<String, String> roles = read.listTrainRuns(MONDAY, SUNDAY)
                .flatMap(run -> run.calls().stream())
                .collect(Collectors.toMap(
                        PlannedCall::stopId, call -> call.role().code(), (one, other) -> one));
        assertThat(roles)
                .containsEntry("khorgos", "border")
                .containsEntry("dostyk", "border")
                .containsEntry("chengdu", "terminal")
                .containsEntry("aktau", "port");
    }

    @Test
    void idsAreUnique() {
        assertThat(written.column("stops.txt", "stop_id")).doesNotHaveDuplicates();
        assertThat(written.column("routes.txt", "route_id")).doesNotHaveDuplicates();
        assertThat(written.column("trips.txt", "trip_id")).doesNotHaveDuplicates();
        assertThat(written.rows("stop_times.txt", "trip_id", "stop_sequence")).doesNotHaveDuplicates();
        assertThat(written.rows("shapes.txt", "shape_id", "shape_pt_sequence")).doesNotHaveDuplicates();
        assertThat(written.rows("calendar_dates.txt", "service_id", "date")).doesNotHaveDuplicates();
    }

    @Test
    void everyCallOfANominalTripHasItsMinutes() {
        Set<String> nominal = timetable.listTrips().stream()
                .filter(trip -> !trip.isBooked())
                .map(TimetabledTrip::id)
                .collect(Collectors.toSet());
        List<List<String>> calls = written.rows("stop_times.txt", "trip_id", "stop_sequence").stream()
                .filter(call -> nominal.contains(call.get(0)))
                .toList();
        assertThat(written.rows("nominal_times.txt", "trip_id", "stop_sequence"))
                .isEqualTo(calls);
    }

    @Test
    void callsLieAtPointsOfTheirShape() {
        Set<List<String>> points = Set.copyOf(written.rows("shapes.txt", "shape_id", "shape_dist_traveled"));
        assertThat(written.rows("stop_times.txt", "trip_id", "shape_dist_traveled"))
                .allMatch(points::contains);
    }

    @Test
    void aTripHasItsRunsOnItsDays() {
        for (TimetabledTrip trip : timetable.listTrips()) {
            for (LocalDate date : MONDAY.datesUntil(SUNDAY.plusDays(1)).toList()) {
                assertThat(read.findTrainRun(trip.id(), date).isPresent())
                        .as(trip.id() + " on " + date)
                        .isEqualTo(trip.departsOn(date));
            }
        }
    }

    @Test
    void aRunIsReadAsItWasComposed() {
        assertThat(read.timeZone()).isEqualTo(timetable.timeZone());
        assertThat(read.listTrainRuns(MONDAY, SUNDAY)).isNotEmpty().allSatisfy(run -> {
            TimetabledTrip trip = timetable.getTrip(run.tripId());
            assertThat(run.trainNumber()).isEqualTo(trip.origin().trainNumber());
            assertThat(run.trainClass()).isEqualTo("freight");
            assertThat(run.corridor()).isEqualTo(trip.line().corridorId());
            assertThat(run.consistTeu()).isEqualTo(trip.line().consistTeu());
            assertThat(run.consistTonnes()).isEqualTo(trip.line().consistTonnes());
            assertThat(run.calls()).hasSameSizeAs(trip.calls());
            ServiceDay day = new ServiceDay(LocalDate.parse(run.serviceDate()), timetable.timeZone());
            for (TimetabledCall call : trip.calls()) {
                PlannedCall planned = run.calls().get(call.sequence() - 1);
                assertThat(planned.stopId()).isEqualTo(call.station().id());
                assertThat(planned.alongMetres()).isCloseTo(call.km() * 1000, within(1.0));
                if (trip.isBooked()) {
                    assertBooked(planned, call, day);
                } else {
                    assertNominal(planned, call, trip, day);
                }
            }
        });
    }

    private static void assertBooked(PlannedCall planned, TimetabledCall call, ServiceDay day) {
        assertThat(planned.arrivalMillis())
                .isEqualTo(day.at(call.arrivalSeconds()).toEpochMilli());
        assertThat(planned.departureMillis())
                .isEqualTo(day.at(call.departureSeconds()).toEpochMilli());
    }

    private static void assertNominal(PlannedCall planned, TimetabledCall call, TimetabledTrip trip, ServiceDay day) {
        assertThat(planned.arrivalMillis()).isNull();
        if (call == trip.origin()) {
            assertThat(planned.departureMillis())
                    .isEqualTo(day.at(call.departureSeconds()).toEpochMilli());
            return;
        }
        long running = trip.legs().get(call.sequence() - 2).runningMinutes() * 60_000L;
        assertThat(planned.departureMillis()).isNull();
        assertThat(planned.nominalRunningMillis()).isEqualTo(running);
        assertThat(planned.nominalDwellMillis()).isEqualTo(call.dwellMinutes() * 60_000L);
    }

    @Test
    void aRunKnowsItsNumbersInEachCountry() {
        TimetabledTrip trip = timetable.getTrip("chengdu-lodz-out");
        TrainRun run = read.listTrainRuns(MONDAY, SUNDAY)
                .filter(candidate -> candidate.tripId().equals(trip.id()))
                .findFirst()
                .orElseThrow();
        String inForce = run.trainNumber();
        for (TimetabledCall call : trip.calls()) {
            String changed = run.calls().get(call.sequence() - 1).trainNumber();
            inForce = changed == null ? inForce : changed;
            assertThat(inForce).as(call.station().id()).isEqualTo(call.trainNumber());
        }
        assertThat(trip.calls().stream().map(TimetabledCall::trainNumber).distinct())
                .hasSize(5);
    }

    @Test
    void nothingHasToBeTolerated() {
        assertThat(read.listWarnings()).isEmpty();
    }

    private static void assertNames(String file, String column, String named, String namedColumn) {
        assertThat(written.column(file, column))
                .as(file + " " + column)
                .isNotEmpty()
                .isSubsetOf(Set.copyOf(written.column(named, namedColumn)));
    }
}
