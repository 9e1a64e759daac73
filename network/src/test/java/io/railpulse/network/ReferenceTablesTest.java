package io.railpulse.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of the shipped tables, beyond what reading them demands. Each test lists what is wrong, by id. */
class ReferenceTablesTest {

    private static final ReferenceNetwork NETWORK = ReferenceNetwork.load();

    @Test
    void idsAreKebabCase() {
        Stream<String> ids = Stream.of(
                        NETWORK.listStations().stream().map(Station::id),
                        NETWORK.listSources().stream().map(Source::id),
                        NETWORK.listCorridors().stream().map(Corridor::id),
                        NETWORK.listBorderCrossings().stream().map(BorderCrossing::id),
                        NETWORK.listLines().stream().map(Line::id),
                        NETWORK.listSections().stream().map(Section::id))
                .flatMap(all -> all);
        assertThat(ids.filter(id -> !id.matches("[a-z0-9]+(-[a-z0-9]+)*"))).isEmpty();
    }

    @Test
    void stationsLieInTheNorthOfTheOldWorld() {
        assertThat(NETWORK.listStations())
                .filteredOn(station -> station.latitude() < 1
                        || station.latitude() > 62
                        || station.longitude() < -10
                        || station.longitude() > 135)
                .extracting(Station::id)
                .isEmpty();
    }

    @Test
    void stationsHaveOneLocationCodeOfTheirOwnCountry() {
        List<String> codes = NETWORK.listStations().stream()
                .filter(station -> station.unLocode() != null)
                .peek(station ->
                        assertThat(station.unLocode()).as(station.id()).matches(station.country() + "[A-Z2-9]{3}"))
                .map(Station::unLocode)
                .toList();
        assertThat(codes).hasSizeGreaterThan(40);
    }

    @Test
    void primaryLocationCodesAreUnique() {
        assertThat(NETWORK.listStations().stream().map(Station::uicCode).filter(code -> code != null))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{7}"));
    }

    @Test
    void everyStationIsOnALink() {
        Set<String> linked = new HashSet<>();
        NETWORK.listLinks().forEach(link -> linked.addAll(List.of(link.from(), link.to())));
        assertThat(NETWORK.listStations()).extracting(Station::id).allMatch(linked::contains);
    }

    @Test
    void noLinkIsShorterThanTheWayOfABird() {
        List<String> wrong = new ArrayList<>();
        for (Link link : NETWORK.listLinks()) {
            double ratio = link.railKm() / birdKm(link);
            if (ratio < 1 || ratio > 2.5) {
                wrong.add("%s: %.1f km, %.1f km as the crow flies".formatted(link.id(), link.railKm(), birdKm(link)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void surveyedTrackIsNotLongerThanItsKilometres() {
        assertThat(NETWORK.listLinks())
                .filteredOn(link -> link.geometry() == LinkGeometry.SURVEYED)
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(trackKm(link) / link.railKm()).as(link.id()).isBetween(0.9, 1.03));
    }

    @Test
    void speedsAreThoseOfFreightTrainsAndFerries() {
        assertThat(NETWORK.listLinks())
                .allSatisfy(link -> assertThat(link.freightKmh()).as(link.id()).isBetween(10.0, 100.0));
    }

    @Test
    void railsHaveAGaugeThatBothStationsHaveAndTheSeaHasNone() {
        List<String> wrong = new ArrayList<>();
        for (Link link : NETWORK.listLinks()) {
            boolean known = NETWORK.getStation(link.from()).gaugesMm().contains(link.gaugeMm())
                    && NETWORK.getStation(link.to()).gaugesMm().contains(link.gaugeMm());
            if (link.mode() == LinkMode.RAIL ? !known : link.gaugeMm() != 0) {
                wrong.add(link.id() + " " + link.gaugeMm());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theStationsOfABorderAreInTwoCountriesAndLinked() {
        for (BorderCrossing crossing : NETWORK.listBorderCrossings()) {
            Station a = NETWORK.getStation(crossing.stationA());
            Station b = NETWORK.getStation(crossing.stationB());
            assertThat(a.country()).as(crossing.id()).isNotEqualTo(b.country());
            assertThat(NETWORK.listLinks())
                    .as(crossing.id())
                    .filteredOn(link -> crossing.joins(link.from(), link.to()))
                    .hasSize(1);
        }
    }

    @Test
    void everyLinkIntoAnotherCountryIsABorderCrossing() {
        assertThat(NETWORK.listLinks())
                .filteredOn(link -> {
                    Station from = NETWORK.getStation(link.from());
                    Station to = NETWORK.getStation(link.to());
                    return !from.country().equals(to.country())
                            && NETWORK.findBorderCrossing(from, to).isEmpty();
                })
                .extracting(Link::id)
                .isEmpty();
    }

    @Test
    void boxesAreLiftedWhereGaugesDifferAndNowhereElseOnLand() {
        for (BorderCrossing crossing : NETWORK.listBorderCrossings()) {
            boolean differs = crossing.gaugeAMm() != crossing.gaugeBMm();
            assertThat(crossing.reloadMinutes() > 0).as(crossing.id()).isEqualTo(crossing.reloadFromAAt() != null);
            if (differs) {
                assertThat(crossing.reloadFromAAt()).as(crossing.id()).isNotNull();
                assertThat(crossing.reloadFromBAt()).as(crossing.id()).isNotNull();
            }
        }
    }

    private static double birdKm(Link link) {
        Station from = NETWORK.getStation(link.from());
        Station to = NETWORK.getStation(link.to());
        return Wgs84.metresBetween(from.latitude(), from.longitude(), to.latitude(), to.longitude()) / 1000;
    }

    private static double trackKm(Link link) {
        Station to = NETWORK.getStation(link.to());
        double latitude = NETWORK.getStation(link.from()).latitude();
        double longitude = NETWORK.getStation(link.from()).longitude();
        double metres = 0;
        for (Link.Coordinates point : link.via()) {
            metres += Wgs84.metresBetween(latitude, longitude, point.latitude(), point.longitude());
            latitude = point.latitude();
            longitude = point.longitude();
        }
        return (metres + Wgs84.metresBetween(latitude, longitude, to.latitude(), to.longitude())) / 1000;
    }
}
