package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.Corridor;
import io.railpulse.network.Line;
import io.railpulse.network.LinkMode;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Station;
import io.railpulse.network.StationRole;
import io.railpulse.network.TimetableKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold of the trips that the shipped tables make. Each test lists what is wrong, by id. */
class ReferenceTripsTest {

    private static final String HOME = "chengdu";
    private static final Timetable TIMETABLE = Timetable.compose(ReferenceNetwork.load());

    @Test
    void everyCorridorIsServedInBothDirections() {
        Set<String> served = TIMETABLE.listTrips().stream()
                .map(trip -> trip.line().corridorId() + " " + trip.outward())
                .collect(Collectors.toSet());
        assertThat(TIMETABLE.network().listCorridors())
                .extracting(Corridor::id)
                .hasSize(8)
                .allSatisfy(id -> assertThat(served).contains(id + " true", id + " false"));
    }

    @Test
    void bothKindsOfTimetableOccur() {
        assertThat(TIMETABLE.listTrips()).anyMatch(TimetabledTrip::isBooked).anyMatch(trip -> !trip.isBooked());
        assertThat(TIMETABLE.network().listLines())
                .extracting(Line::timetable)
                .contains(TimetableKind.BOOKED, TimetableKind.NOMINAL);
    }

    @Test
    void noTripComesToAStationTwice() {
        List<String> wrong = new ArrayList<>();
        for (TimetabledTrip trip : TIMETABLE.listTrips()) {
            Set<String> seen = new HashSet<>();
            trip.calls().stream()
                    .map(call -> call.station().id())
                    .filter(id -> !seen.add(id))
                    .forEach(id -> wrong.add(trip.id() + " at " + id));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theGaugeChangesOnlyWhereBoxesAreLifted() {
        List<String> wrong = new ArrayList<>();
        for (TimetabledTrip trip : TIMETABLE.listTrips()) {
            int gauge = trip.legs().get(0).link().gaugeMm();
            boolean lifted = false;
            for (TimetabledLeg leg : trip.legs()) {
                TimetabledCall call = trip.calls().get(trip.legs().indexOf(leg));
                lifted |= call.work().reloadMinutes() > 0;
                if (leg.link().mode() == LinkMode.SEA) {
                    continue;
                }
                if (leg.link().gaugeMm() != gauge && !lifted) {
                    wrong.add(trip.id() + " at " + call.station().id());
                }
                gauge = leg.link().gaugeMm();
                lifted = false;
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTrainHasANumberWhereverItIs() {
        List<String> wrong = new ArrayList<>();
        for (TimetabledTrip trip : TIMETABLE.listTrips()) {
            trip.calls().stream()
                    .filter(call -> call.trainNumber() == null)
                    .map(call -> call.station().country())
                    .distinct()
                    .forEach(country -> wrong.add(trip.id() + " in " + country));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyCountryThatALineNumbersItsTrainsInIsTravelled() {
        List<String> wrong = new ArrayList<>();
        for (TimetabledTrip trip : TIMETABLE.listTrips()) {
            Set<String> travelled =
                    trip.calls().stream().map(call -> call.station().country()).collect(Collectors.toSet());
            trip.line().trainNumbers(trip.outward()).keySet().stream()
                    .filter(country -> !travelled.contains(country))
                    .forEach(country -> wrong.add(trip.id() + " in " + country));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void branchesBeginWhereATrunkTrainStands() {
        Set<String> hubs = TIMETABLE.listTrips().stream()
                .filter(trip -> trip.line().kind() == Line.Kind.TRUNK)
                .flatMap(trip -> trip.calls().stream()
                        .filter(call -> !call.isPass() || call == trip.destination())
                        .map(call -> call.station().id()))
                .collect(Collectors.toSet());
        assertThat(TIMETABLE.network().listLines())
                .filteredOn(line -> line.kind() == Line.Kind.BRANCH)
                .isNotEmpty()
                .extracting(Line::origin)
                .allMatch(hubs::contains);
    }

    @Test
    void reachesTwentySixCitiesAbroadAndFifteenAtHome() {
        Set<Station> reached = listReachedCities();
        assertThat(reached)
                .filteredOn(station -> !station.country().equals("CN"))
                .hasSizeGreaterThanOrEqualTo(26);
        assertThat(reached)
                .filteredOn(station ->
                        station.country().equals("CN") && !station.id().equals(HOME))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    /** Terminals and ports where a train from Chengdu ends, or that are handed on to at one of its stands. */
    private static Set<Station> listReachedCities() {
        Set<String> reached = new TreeSet<>(Set.of(HOME));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (TimetabledTrip trip : TIMETABLE.listTrips()) {
                if (reached.contains(trip.origin().station().id())) {
                    grown |= reached.addAll(listStands(trip));
                }
            }
        }
        return reached.stream()
                .map(TIMETABLE.network()::getStation)
                .filter(station -> station.role() == StationRole.TERMINAL || station.role() == StationRole.PORT)
                .collect(Collectors.toSet());
    }

    private static List<String> listStands(TimetabledTrip trip) {
        return trip.calls().stream()
                .filter(call -> !call.isPass() || call == trip.destination())
                .map(call -> call.station().id())
                .toList();
    }
}
