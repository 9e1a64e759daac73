package io.railpulse.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    private static final String POSITIONS =
            "received_at,measured_at,trip_id,service_date,device_id,latitude,longitude,speed_mps,bearing_deg,accuracy_m";
    private static final String MOVEMENTS = "received_at,occurred_at,trip_id,service_date,stop_id,kind";

    @TempDir
    private Path folder;

    private RecordingBuilder builder;

    @BeforeEach
    void writeATimetable() throws IOException {
        builder = RecordingBuilder.in(folder);
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static <T> List<Received<T>> readAll(RecordingReader<T> reader) throws IOException {
        List<Received<T>> all = new ArrayList<>();
        try (reader) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }

    private List<Received<PositionReport>> positions(String... lines) throws IOException {
        builder.withTable("positions.csv.gz", lines);
        return readAll(Recording.open(folder).readPositions());
    }

    private List<Received<MovementReport>> movements(String... lines) throws IOException {
        builder.withTable("movements.csv.gz", lines);
        return readAll(Recording.open(folder).readMovements());
    }

    @Test
    void readsAPosition() throws IOException {
        List<Received<PositionReport>> read = positions(
                POSITIONS, "2025-09-18T08:00:05Z,2025-09-18T08:00:01.5Z,T,2025-09-18,D7,0.5,-0.25,16.1,359,4");
        assertThat(read)
                .containsExactly(new Received<>(
                        millis("2025-09-18T08:00:05Z"),
                        new PositionReport(
                                null,
                                "D7",
                                "T",
                                "2025-09-18",
                                millis("2025-09-18T08:00:01.500Z"),
                                0.5,
                                -0.25,
                                16.1,
                                359.0,
                                4.0)));
    }

    @Test
    void takesABlankAsUnknown() throws IOException {
        PositionReport report =
                positions(POSITIONS, "2025-09-18T08:00:05Z,,,,,,,,,").get(0).report();
        assertThat(report.measuredAtMillis())
                .as("no better is known than when it was received")
                .isEqualTo(millis("2025-09-18T08:00:05Z"));
        assertThat(report.latitude()).isNaN();
        assertThat(report.longitude()).isNaN();
        assertThat(report.tripId()).isNull();
        assertThat(report.serviceDate()).isNull();
        assertThat(report.deviceId()).isNull();
        assertThat(report.speedMps()).isNull();
    }

    @Test
    void passesDirtOn() throws IOException {
        List<Received<PositionReport>> read = positions(
                POSITIONS,
                "2025-09-18T08:00:05Z,2037-09-18T08:00:05Z,no such trip,2025-09-18,D,0,0,,,",
                "2025-09-18T08:00:05Z,1999-01-01T00:00:00Z,T,2025-09-18,D,NaN,91,-5,,",
                "2025-09-18T08:00:05Z,1999-01-01T00:00:00Z,T,2025-09-18,D,NaN,91,-5,,");
        assertThat(read).hasSize(3);
        assertThat(read.get(1).report().latitude()).isNaN();
        assertThat(read.get(1)).isEqualTo(read.get(2));
    }

    @Test
    void readsAMovementWithAndWithoutTheOptionalColumns() throws IOException {
        assertThat(movements(MOVEMENTS, "2025-09-18T08:11:00Z,2025-09-18T08:10:00Z,T,2025-09-18,B,arrival"))
                .extracting(Received::report)
                .containsExactly(new MovementReport(
                        null,
                        null,
                        "T",
                        "2025-09-18",
                        "B",
                        MovementKind.ARRIVAL,
                        millis("2025-09-18T08:10:00Z"),
                        MessageStatus.CREATE));
        assertThat(movements(
                        "kind,status,source,report_id,unknown," + MOVEMENTS.replace(",kind", ""),
                        "pass,delete,IM,r1,?,2025-09-18T08:11:00Z,2025-09-18T08:10:00Z,T,2025-09-18,B"))
                .extracting(Received::report)
                .containsExactly(new MovementReport(
                        "r1",
                        "IM",
                        "T",
                        "2025-09-18",
                        "B",
                        MovementKind.PASS,
                        millis("2025-09-18T08:10:00Z"),
                        MessageStatus.DELETE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09-18 08:10,2025-09-18T08:10:00Z,T,2025-09-18,B,arrival | received_at: '2025-09-18 08:10' is not a time"
                        + " such as 2025-09-18T08:47:00Z",
                ",2025-09-18T08:10:00Z,T,2025-09-18,B,arrival | received_at is blank",
                "2025-09-18T08:11:00Z,yesterday,T,2025-09-18,B,arrival | occurred_at: 'yesterday' is not a time such as"
                        + " 2025-09-18T08:47:00Z",
                "2025-09-18T08:11:00Z,,T,18.9.2025,B,arrival | service_date: '18.9.2025' is not a date such as 2025-09-18",
                "2025-09-18T08:11:00Z,,T,2025-09-18,B,left | kind: 'left' is not arrival, departure or pass",
                "2025-09-18T08:11:00Z,,T,2025-09-18,B, | kind is blank",
                "2025-09-18T08:09:59Z,,T,2025-09-18,B,arrival | received_at: '2025-09-18T08:09:59Z' is before"
                        + " 2025-09-18T08:10:00Z of a row above; rows must be sorted by it"
            })
    void namesFileLineFieldAndValueOfARowThatCannotBeRead(String row, String problem) {
        String first = "2025-09-18T08:10:00Z,2025-09-18T08:10:00Z,T,2025-09-18,B,arrival";
        assertThatThrownBy(() -> movements(MOVEMENTS, first, row))
                .isInstanceOf(InputFileException.class)
                .hasMessage("movements.csv.gz line 3: field " + problem);
    }

    @Test
    void namesACoordinateThatIsNoNumberAndAMissingColumn() {
        assertThatThrownBy(() -> positions(POSITIONS, "2025-09-18T08:10:00Z,,T,2025-09-18,,north,0,,,"))
                .hasMessage("positions.csv.gz line 2: field latitude: 'north' is not a number");
        assertThatThrownBy(() -> positions("received_at,trip_id", "2025-09-18T08:10:00Z,T"))
                .hasMessage("positions.csv.gz: the required column device_id is missing");
    }

    @Test
    void readsNothingWhereATableIsMissing() throws IOException {
        Recording recording = Recording.open(folder);
        assertThat(recording.hasPositions()).isFalse();
        assertThat(recording.hasMovements()).isFalse();
        assertThat(readAll(recording.readPositions())).isEmpty();
        assertThat(recording.createSummary().records()).isZero();
        assertThat(recording.createSummary().firstReceivedMillis()).isNull();
    }

    @Test
    void saysWhatIsThere() throws IOException {
        builder.withTable(
                "positions.csv.gz",
                POSITIONS,
                "2025-09-18T08:00:00Z,,T,2025-09-18,,0,0,,,",
                "2025-09-19T08:00:00Z,,T,2025-09-19,,0,0,,,");
        builder.withTable("movements.csv.gz", MOVEMENTS, "2025-09-18T07:00:00Z,,T,2025-09-17,B,arrival");
        RecordingSummary summary = Recording.open(folder).createSummary();
        assertThat(summary.positions()).isEqualTo(2);
        assertThat(summary.movements()).isEqualTo(1);
        assertThat(summary.records()).isEqualTo(3);
        assertThat(summary.firstReceivedMillis()).isEqualTo(millis("2025-09-18T07:00:00Z"));
        assertThat(summary.lastReceivedMillis()).isEqualTo(millis("2025-09-19T08:00:00Z"));
        assertThat(summary.serviceDates())
                .containsExactly(LocalDate.of(2025, 9, 17), LocalDate.of(2025, 9, 18), LocalDate.of(2025, 9, 19));
    }

    @Test
    void refusesWhatIsNoRecording() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Recording.open(missing)).hasMessage(missing + ": is not a folder; a recording is one");
        Files.delete(folder.resolve("gtfs.zip"));
        assertThatThrownBy(() -> Recording.open(folder))
                .hasMessageEndingWith("gtfs.zip: is missing; a recording needs a timetable");
    }

    @Test
    void refusesATableThatIsNotGzippedOrCutOff() throws IOException {
        Path table = folder.resolve("movements.csv.gz");
        Files.writeString(table, MOVEMENTS);
        Recording recording = Recording.open(folder);
        assertThatThrownBy(recording::readMovements).hasMessageStartingWith("movements.csv.gz: cannot be opened");
        builder.withTable("movements.csv.gz", MOVEMENTS, "2025-09-18T07:00:00Z,,T,2025-09-17,B,arrival");
        byte[] whole = Files.readAllBytes(table);
        Files.write(table, Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> readAll(recording.readMovements()))
                .hasMessageStartingWith("movements.csv.gz: cannot be read beyond line");
    }
}
