package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.TinyNetwork;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {

    @TempDir
    private Path folder;

    @Test
    void makesTwoTripsOfEachLine() {
        Timetable timetable = Timetable.compose(new TinyNetwork().read(folder));
        assertThat(timetable.listTrips())
                .extracting(TimetabledTrip::id)
                .containsExactly("sea-out", "sea-back", "land-out", "land-back");
        assertThatThrownBy(() -> timetable.getTrip("sea")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void composesTheWayOut() {
        assertThat(printed("sea-out"))
                .containsExactly(
                        "1 alpha 0.0 km 08:30-08:30 X1",
                        "2 bravo 120.0 km 11:30-12:00 X1",
                        "3 gate 240.0 km 14:00-15:30 X1 exit customs 60 reload 0 handover 30",
                        "4 entry 252.0 km 15:54-19:14 1401 entry customs 90 reload 110 handover 0",
                        "5 delta 372.0 km 22:14-22:14 1401",
                        "6 omega 502.0 km 25:29-27:29 1401",
                        "7 haven 617.0 km 32:05-32:05 1401");
    }

    @Test
    void composesTheWayBackFromItsOwnDeparture() {
        assertThat(printed("land-back"))
                .containsExactly(
                        "1 omega 0.0 km 23:50-23:50 1404",
                        "2 delta 130.0 km 27:05-27:05 1404",
                        "3 entry 250.0 km 30:05-31:35 1404 exit customs 60 reload 0 handover 30",
                        "4 gate 262.0 km 31:59-35:19 X4 entry customs 90 reload 110 handover 0",
                        "5 bravo 382.0 km 37:19-37:49 X4",
                        "6 alpha 502.0 km 40:49-40:49 X4");
    }

    @Test
    void turnsTheTrackOfALinkInTheDirectionOfTravel() {
        TimetabledTrip out = trip("land-out");
        TimetabledLeg leg = out.legs().get(4);
        assertThat(leg.forward()).isFalse();
        assertThat(leg.from()).isEqualTo("delta");
        assertThat(leg.line()).extracting(point -> point.longitude()).containsExactly(3.1, 3.3, 3.9, 4.1);
        assertThat(leg.line().get(0).km()).isZero();
        assertThat(leg.line().get(3).km()).isEqualTo(130);
        assertThat(leg.line().get(2).km() - leg.line().get(1).km()).isBetween(74.0, 75.0);
    }

    @Test
    void departsOnTheDaysOfItsLine() {
        LocalDate sunday = LocalDate.of(2025, 6, 1);
        assertThat(trip("land-out").departsOn(sunday)).isTrue();
        assertThat(trip("sea-out").departsOn(sunday)).isFalse();
        assertThat(trip("sea-out").departsOn(sunday.plusDays(1))).isTrue();
    }

    @Test
    void knowsNoNumberWhereTheLineNamesNone() {
        ReferenceNetwork network = new TinyNetwork()
                .replacing("home/lines.txt", "CN:X3 KZ:1403", "CN:X3")
                .read(folder);
        TimetabledTrip trip = Timetable.compose(network).getTrip("land-out");
        assertThat(trip.calls())
                .extracting(TimetabledCall::trainNumber)
                .containsExactly("X3", "X3", "X3", null, null, null);
    }

    @Test
    void refusesALineThatNoLinksLeadAlong() {
        ReferenceNetwork network = new TinyNetwork()
                .replacing("abroad/links.txt", "gate,entry,rail,1520,12,published,book,straight,30,\n", "")
                .read(folder);
        assertThatThrownBy(() -> Timetable.compose(network))
                .isInstanceOf(InputFileException.class)
                .hasMessage("lines.txt: no links lead along line sea, alpha - haven");
    }

    private TimetabledTrip trip(String id) {
        return Timetable.compose(new TinyNetwork().read(folder)).getTrip(id);
    }

    private List<String> printed(String trip) {
        return trip(trip).calls().stream().map(TimetableTest::print).toList();
    }

    private static String print(TimetabledCall call) {
        String times = "%d %s %.1f km %s-%s %s"
                .formatted(
                        call.sequence(),
                        call.station().id(),
                        call.km(),
                        clock(call.arrivalSeconds()),
                        clock(call.departureSeconds()),
                        call.trainNumber());
        BorderWork work = call.work();
        return work.isBorder()
                ? times
                        + " %s customs %d reload %d handover %d"
                                .formatted(
                                        work.exit() ? "exit" : "entry",
                                        work.customsMinutes(),
                                        work.reloadMinutes(),
                                        work.handoverMinutes())
                : times;
    }

    private static String clock(int seconds) {
        return "%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
