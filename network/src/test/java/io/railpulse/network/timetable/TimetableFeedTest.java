package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.TinyNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableFeedTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 6, 2);

    @TempDir
    private Path folder;

    private ReferenceNetwork network;
    private Timetable timetable;

    @BeforeEach
    void readTheNetwork() {
        network = new TinyNetwork().read(folder);
        timetable = Timetable.compose(network);
    }

    @Test
    void givesABookedTripItsTimesAndSaysWhereItPasses() {
        WrittenFeed feed = write("land-out");
        assertThat(feed.lines("trips.txt"))
                .containsExactly(
                        "route_id,service_id,trip_id,trip_headsign,trip_short_name,direction_id,shape_id,train_class,"
                                + "consist_teu,consist_tonnes,timetable",
                        "land,land-out,land-out,Omega,X3,0,land-out,freight,90,1000,booked");
        assertThat(feed.lines("stop_times.txt"))
                .containsExactly(
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,"
                                + "shape_dist_traveled,timepoint",
                        "land-out,00:05:00,00:05:00,alpha,1,0,0,0,1",
                        "land-out,03:05:00,03:35:00,bravo,2,0,0,120,1",
                        "land-out,05:35:00,07:05:00,gate,3,0,0,240,1",
                        "land-out,07:29:00,10:49:00,entry,4,0,0,252,1",
                        "land-out,13:49:00,13:49:00,delta,5,1,1,372,1",
                        "land-out,17:04:00,17:04:00,omega,6,0,0,502,1");
        assertThat(feed.lines("nominal_times.txt")).hasSize(1);
    }

    @Test
    void givesANominalTripMinutesInsteadOfTimes() {
        WrittenFeed feed = write("sea-out");
        assertThat(feed.rows("stop_times.txt", "arrival_time", "departure_time", "timepoint"))
                .startsWith(List.of("08:30:00", "08:30:00", "1"))
                .endsWith(List.of("32:05:00", "32:05:00", "0"))
                .hasSize(7);
        assertThat(feed.column("stop_times.txt", "arrival_time").subList(1, 6)).containsOnlyNulls();
        assertThat(feed.lines("nominal_times.txt"))
                .containsExactly(
                        "trip_id,stop_sequence,running_minutes,dwell_minutes",
                        "sea-out,1,,0",
                        "sea-out,2,180,30",
                        "sea-out,3,120,90",
                        "sea-out,4,24,200",
                        "sea-out,5,180,0",
                        "sea-out,6,195,120",
                        "sea-out,7,276,0");
    }

    @Test
    void saysWhereATrainGetsItsNextNumber() {
        assertThat(write("sea-back").lines("train_numbers.txt"))
                .containsExactly("trip_id,stop_sequence,train_number", "sea-back,2,1402", "sea-back,5,X2");
    }

    @Test
    void saysOfEachPieceOfAShapeWhatIsKnownOfIt() {
        assertThat(write("sea-out").lines("shapes.txt"))
                .startsWith(
                        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled,leg",
                        "sea-out,0,0,1,0,straight")
                .contains("sea-out,0,3.1,5,372,surveyed", "sea-out,0,4.1,8,502,sea")
                .endsWith("sea-out,0,5.1,9,617,");
    }

    @Test
    void isReadBackWithItsLegsAtSea() {
        Map<TimetabledTrip, SortedSet<LocalDate>> runs = new LinkedHashMap<>();
        runs.put(timetable.getTrip("sea-out"), days(MONDAY));
        runs.put(timetable.getTrip("land-out"), days(MONDAY));
        Path zip = folder.resolve("sea.zip");
        TimetableFeed.write(timetable.network(), runs, zip);
        GtfsFeed feed = GtfsFeed.read(zip);
        assertThat(routeOf("sea-out", feed).legKinds()).endsWith(LegKind.SEA).containsOnlyOnce(LegKind.SEA);
        assertThat(routeOf("land-out", feed).legKinds()).containsOnly(LegKind.RAIL);
    }

    private static Route routeOf(String trip, GtfsFeed feed) {
        String id = feed.findTrainRun(trip, MONDAY).orElseThrow().routeId();
        return feed.listRoutes().stream()
                .filter(route -> route.routeId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheDaysOfEachTrip() {
        Map<TimetabledTrip, SortedSet<LocalDate>> runs = new LinkedHashMap<>();
        runs.put(timetable.getTrip("sea-out"), days(MONDAY.plusDays(3), MONDAY));
        runs.put(timetable.getTrip("land-out"), days(MONDAY.minusDays(1)));
        runs.put(timetable.getTrip("land-back"), days());
        assertThat(write(runs, "days.zip").lines("calendar_dates.txt"))
                .containsExactly(
                        "service_id,date,exception_type",
                        "land-out,20250601,1",
                        "sea-out,20250602,1",
                        "sea-out,20250605,1");
    }

    @Test
    void carriesTheWholeNetwork() {
        WrittenFeed feed = write("land-out");
        assertThat(feed.lines("agency.txt")).contains("r,Railway,https://example.org,Asia/Shanghai");
        assertThat(feed.lines("feed_info.txt")).contains("Railway,https://example.org,en,1,km");
        assertThat(feed.lines("routes.txt"))
                .contains("land,r,land,Alpha - Omega,2,equator")
                .hasSize(2);
        assertThat(feed.lines("stops.txt"))
                .contains("entry,Entry,0,2.1,Asia/Almaty,KZ,,2700001,1435 1520,border,15,book,1000")
                .hasSize(8);
        assertThat(feed.lines("corridors.txt"))
                .contains("equator,Equator,Asia/Shanghai,\"From Alpha, over land and sea, to Haven.\"");
        assertThat(feed.lines("links.txt"))
                .contains(
                        "bravo,gate,rail,1435,120,divided,book,straight,60,East line",
                        "omega,haven,sea,,115,published,book,sea,25,");
        assertThat(feed.lines("border_crossings.txt"))
                .contains("gate-entry,Gate / Entry,gate,entry,1435,1520,entry,gate,60,110,90,30,guess");
        assertThat(feed.lines("sources.txt")).contains("guess,A guess,estimate,made up");
    }

    @Test
    void writesTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            write(runsOf("sea-out", "land-back"), "east.zip");
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            write(runsOf("land-back", "sea-out"), "west.zip");
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(folder.resolve("east.zip")).hasSameBinaryContentAs(folder.resolve("west.zip"));
        assertThat(Files.size(folder.resolve("east.zip"))).isPositive();
    }

    private WrittenFeed write(String trip) {
        return write(runsOf(trip), "gtfs.zip");
    }

    private WrittenFeed write(Map<TimetabledTrip, SortedSet<LocalDate>> runs, String file) {
        Path zip = folder.resolve(file);
        TimetableFeed.write(network, runs, zip);
        return WrittenFeed.of(zip);
    }

    private Map<TimetabledTrip, SortedSet<LocalDate>> runsOf(String... trips) {
        Map<TimetabledTrip, SortedSet<LocalDate>> runs = new LinkedHashMap<>();
        for (String trip : trips) {
            runs.put(timetable.getTrip(trip), days(MONDAY));
        }
        return runs;
    }

    private static SortedSet<LocalDate> days(LocalDate... days) {
        return new TreeSet<>(List.of(days));
    }
}
