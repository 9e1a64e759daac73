package io.railpulse.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.network.Link.Coordinates;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceNetworkTest {

    @TempDir
    private Path folder;

    @Test
    void readsStationsOfAllParts() {
        ReferenceNetwork network = new TinyNetwork().read(folder);
        assertThat(network.listStations())
                .extracting(Station::id)
                .containsExactly("alpha", "bravo", "gate", "entry", "delta", "omega", "haven");
        Station entry = network.getStation("entry");
        assertThat(entry.gaugesMm()).containsExactly(1435, 1520);
        assertThat(entry.role()).isEqualTo(StationRole.BORDER);
        assertThat(entry.timeZone()).isEqualTo(ZoneId.of("Asia/Almaty"));
        assertThat(entry.uicCode()).isEqualTo("2700001");
        assertThat(entry.unLocode()).isNull();
        assertThatThrownBy(() -> network.getStation("nowhere"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void putsThePointsOfSurveyedTrackIntoTheirLinkInOrder() {
        ReferenceNetwork network = new TinyNetwork().read(folder);
        assertThat(network.listLinks())
                .filteredOn(link -> link.geometry() == LinkGeometry.SURVEYED)
                .singleElement()
                .satisfies(link ->
                        assertThat(link.via()).containsExactly(new Coordinates(0.1, 3.9), new Coordinates(0.1, 3.3)));
    }

    @Test
    void readsLines() {
        Line sea = new TinyNetwork().read(folder).listLines().get(0);
        assertThat(sea.timetable()).isEqualTo(TimetableKind.NOMINAL);
        assertThat(sea.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(sea.departure()).isEqualTo(LocalTime.of(8, 30));
        assertThat(sea.via()).isEmpty();
        assertThat(sea.trainNumbers()).containsExactlyInAnyOrderEntriesOf(Map.of("CN", "X1", "KZ", "1401"));
        assertThat(sea.trainNumbers(false)).containsEntry("CN", "X2");
    }

    @Test
    void findsABorderFromEitherSide() {
        ReferenceNetwork network = new TinyNetwork().read(folder);
        Station gate = network.getStation("gate");
        Station entry = network.getStation("entry");
        assertThat(network.findBorderCrossing(gate, entry)).isPresent();
        assertThat(network.findBorderCrossing(entry, gate)).isPresent();
        assertThat(network.findBorderCrossing(gate, network.getStation("bravo")))
                .isEmpty();
    }

    @Test
    void aPartNeedNotHaveEachTable() {
        ReferenceNetwork network =
                new TinyNetwork().without("home/sections.txt").read(folder);
        assertThat(network.listSections()).isEmpty();
    }

    @Test
    void aMissingCommonTableIsNamed() {
        assertThatThrownBy(() -> new TinyNetwork().without("corridors.txt").read(folder))
                .isInstanceOf(InputFileException.class)
                .hasMessage("corridors.txt: is missing");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            home/stops.txt   | bravo,Bravo        | alpha,Bravo        | home/stops.txt line 3: field stop_id: 'alpha' stands in the tables twice
            home/stops.txt   | 1435,yard          | 1435,shed          | home/stops.txt line 3: field role: 'shed' is none of terminal, yard, station, border, port
            home/stops.txt   | Bravo,0,1          | Bravo,91,1         | home/stops.txt line 3: field stop_lat: '91' is not between -90.0 and 90.0
            home/stops.txt   | 0,1,Asia/Shanghai  | 0,1,Asia/Shanghi   | home/stops.txt line 3: field stop_timezone: 'Asia/Shanghi' is not a known time zone
            abroad/stops.txt | 1435 1520          | 1435/1520          | abroad/stops.txt line 2: field gauges_mm: '1435/1520' is not a list of millimetres
            home/links.txt   | bravo,gate         | bravo,gat          | home/links.txt line 3: field to_stop_id: 'gat' names gat, which is not in stops.txt
            home/links.txt   | bravo,gate         | bravo,alpha        | home/links.txt line 3: field to_stop_id: 'alpha' ends a link that is in the tables already
            home/links.txt   | 120,divided        | -1,divided         | home/links.txt line 3: field rail_km: '-1' is not positive
            home/links.txt   | divided,book       | divided,novel      | home/links.txt line 3: field km_source: 'novel' names novel, which is not in sources.txt
            home/links.txt   | straight,60        | sea,60             | home/links.txt line 3: field geometry: 'sea' does not go with the mode: sea goes with sea and nothing else
            home/links.txt   | straight,60        | surveyed,60        | home/links.txt line 3: field geometry: 'surveyed' does not go with link_points.txt: a surveyed link has points there
            abroad/link_points.txt | omega,delta,2 | omega,delta,1     | abroad/link_points.txt line 3: field sequence: '1' stands twice in link omega--delta
            abroad/link_points.txt | omega,delta,2 | omega,entry,2     | link_points.txt: has points of omega--entry, which is not in links.txt
            abroad/border_crossings.txt | 1520,entry,gate | 1520,delta,gate | abroad/border_crossings.txt line 2: field reload_from_a_at: 'delta' is neither of the border's two stations
            home/lines.txt   | 08:30              | 8:30               | home/lines.txt line 2: field departure: '8:30' is not HH:MM
            home/lines.txt   | nominal,14         | nominal,18         | home/lines.txt line 2: field days: '18' is not a list of weekdays from 1, Monday, to 7
            home/lines.txt   | CN:X1 KZ:1401      | CN:X1 KZ1401       | home/lines.txt line 2: field train_number: 'CN:X1 KZ1401' is not a list of country:number
            feed_info.txt    | en,1,km            | en,1,m             | feed_info.txt line 2: field distance_unit: 'm' is not km
            """)
    void aBrokenTableIsRefusedByFileLineFieldAndValue(String file, String text, String replacement, String message) {
        TinyNetwork broken = new TinyNetwork().replacing(file, text, replacement);
        assertThatThrownBy(() -> broken.read(folder))
                .isInstanceOf(InputFileException.class)
                .hasMessage(message);
    }
}
