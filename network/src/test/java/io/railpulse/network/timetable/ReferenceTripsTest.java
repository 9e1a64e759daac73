package io.railpulse.network.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.Corridor;
import io.railpulse.network.Line;
import io.railpulse.network.Link;
import io.railpulse.network.LinkMode;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.Station;
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
    void chengduToLodzIsAsLongAsTheTwoPublishedFiguresSay() {
        assertThat(TIMETABLE.getTrip("chengdu-lodz-out").km()).isBetween(9_826.0, 9_965.0);
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

    /** Between the two stations of a break of gauge there is track of both gauges, and each direction uses its own. */
    @Test
    void theGaugeChangesOnlyWhereBoxesAreLifted() {
        List<String> wrong = new ArrayList<>();
        for (TimetabledTrip trip : TIMETABLE.listTrips()) {
            int gauge = trip.legs().get(0).link().gaugeMm();
            boolean lifted = true;
            for (int at = 0; at < trip.legs().size(); at++) {
                Link link = trip.legs().get(at).link();
                TimetabledCall call = trip.calls().get(at);
                lifted |= call.work().reloadMinutes() > 0;
                if (link.mode() == LinkMode.SEA || call.work().exit()) {
                    continue;
                }
                if (link.gaugeMm() != gauge && !lifted) {
                    wrong.add(trip.id() + " at " + call.station().id());
                }
                gauge = link.gaugeMm();
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
        Set<String> abroad = new TreeSet<>();
        Set<String> atHome = new TreeSet<>();
        for (Station city : listReachedCities()) {
            (city.country().equals("CN") ? atHome : abroad).add(city.id());
        }
        assertThat(abroad).hasSizeGreaterThanOrEqualTo(26);
        assertThat(atHome).hasSizeGreaterThanOrEqualTo(15);
    }

    /** Where trains end that begin in Chengdu, or that begin where one of these stands. */
    private static List<Station> listReachedCities() {
        Set<String> stands = new TreeSet<>(Set.of(HOME));
        Set<String> cities = new TreeSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (TimetabledTrip trip : TIMETABLE.listTrips()) {
                if (stands.contains(trip.origin().station().id())) {
                    grown |= stands.addAll(listStands(trip));
                    cities.add(trip.destination().station().id());
                }
            }
        }
        cities.remove(HOME);
        return cities.stream().map(TIMETABLE.network()::getStation).toList();
    }

    private static List<String> listStands(TimetabledTrip trip) {
        return trip.calls().stream()
                .filter(call -> !call.isPass() || call == trip.destination())
                .map(call -> call.station().id())
                .toList();
    }
}
