package io.railpulse.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingWriterTest {

    private static final long NOW = Instant.parse("2026-03-02T08:00:05.250Z").toEpochMilli();
    private static final PositionReport FIX =
            new PositionReport("d-1", "d", "T", "2026-03-02", NOW - 1_500, 0.5, -0.25, 16.125, 359.0, null);
    private static final PositionReport NOTHING_BUT_A_TIME =
            new PositionReport(null, null, null, null, NOW, Double.NaN, Double.NaN, null, null, null);

    @TempDir
    private Path folder;

    private Recording recording() throws IOException {
        RecordingBuilder.in(folder);
        return Recording.open(folder);
    }

    private static <T> List<Received<T>> readAll(RecordingReader<T> reader) throws IOException {
        List<Received<T>> all = new ArrayList<>();
        try (reader) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }

    private static String textOf(Path table) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void positionsAreReadBackAsTheyWereWritten() throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, FIX);
            writer.write(NOW, NOTHING_BUT_A_TIME);
            writer.write(NOW + 1, FIX);
        }

        assertThat(readAll(recording().readPositions()))
                .containsExactly(
                        new Received<>(NOW, FIX),
                        new Received<>(NOW, NOTHING_BUT_A_TIME),
                        new Received<>(NOW + 1, FIX));
    }

    @Test
    void movementsAreReadBackWithTheirStatus() throws IOException {
        MovementReport report = new MovementReport(
                "r-1", "KZ", "T", "2026-03-02", "B, east", MovementKind.PASS, NOW - 60_000, MessageStatus.MODIFY);
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, report);
        }

        assertThat(readAll(recording().readMovements())).containsExactly(new Received<>(NOW, report));
    }

    @Test
    void sensorsAreReadBack() throws IOException {
        SensorReport report =
                new SensorReport(null, "CSQU3054383", "T", "2026-03-02", NOW - 10, "temperature_c", -18.25);
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, report);
        }

        assertThat(readAll(recording().readSensors())).containsExactly(new Received<>(NOW, report));
    }

    @Test
    void rawRecordsAreReadBackByteByByte() throws IOException {
        byte[] value = {0, 0, 0, 0, 7, -1, 127};
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, new RawRecord("rail.position.v1", "device-1", value));
            writer.write(NOW, new RawRecord("rail.position.v1", null, null));
            writer.write(NOW, new RawRecord("rail.movement.v1", "k", new byte[0]));
        }

        List<Received<RawRecord>> read = readAll(recording().readRaw());

        assertThat(read)
                .extracting(row -> row.report().topic())
                .containsExactly("rail.position.v1", "rail.position.v1", "rail.movement.v1");
        assertThat(read).extracting(row -> row.report().key()).containsExactly("device-1", null, "k");
        assertThat(read.get(0).report().value()).isEqualTo(value);
        assertThat(read.get(1).report().value()).as("a tombstone").isNull();
        assertThat(read.get(2).report().value()).as("empty").isEmpty();
    }

    @Test
    void saysWhereRawBytesAreNotBase64() throws IOException {
        Recording recording = recording();
        RecordingBuilder.in(folder)
                .withTable("raw.csv.gz", "received_at,topic,key,value_base64", "2026-03-02T08:00:00Z,t,,?");

        assertThatThrownBy(() -> readAll(recording.readRaw()))
                .isInstanceOf(InputFileException.class)
                .hasMessage("raw.csv.gz line 2: field value_base64: '?' is neither base64 nor -");
    }

    @Test
    void assignmentsConsignmentsAndActualsStandAsTheFormatSays() throws IOException {
        long later = NOW + 3_600_000;
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(
                    NOW,
                    new AssetAssignment("LOCO 7", AssetKind.LOCOMOTIVE, "loco-7", "T", "2026-03-02", 1, 4, NOW, later));
            writer.write(
                    NOW,
                    new AssetAssignment("CSQU3054383", AssetKind.CONTAINER, null, "T", "2026-03-02", 1, 4, NOW, null));
            writer.write(new ConsignmentRow(
                    "c-1",
                    "Customer, Ltd",
                    "CSQU3054383",
                    "45R1",
                    2,
                    24.5,
                    true,
                    -20.0,
                    -18.0,
                    List.of(
                            new ConsignmentRow.Leg("T", "2026-03-02", 1, 4),
                            new ConsignmentRow.Leg("U", "2026-03-04", 1, 9)),
                    "A",
                    "Z",
                    later));
            writer.write(new ActualCall("T", "2026-03-02", 1, "A", null, NOW));
        }

        assertThat(textOf(folder.resolve("assignments.csv.gz")))
                .isEqualTo("received_at,asset_id,asset_kind,device_id,trip_id,service_date,from_stop_sequence,"
                        + "to_stop_sequence,valid_from,valid_to\n"
                        + "2026-03-02T08:00:05.250Z,LOCO 7,locomotive,loco-7,T,2026-03-02,1,4,"
                        + "2026-03-02T08:00:05.250Z,2026-03-02T09:00:05.250Z\n"
                        + "2026-03-02T08:00:05.250Z,CSQU3054383,container,,T,2026-03-02,1,4,"
                        + "2026-03-02T08:00:05.250Z,\n");
        assertThat(textOf(folder.resolve("consignments.csv.gz")))
                .endsWith("c-1,\"Customer, Ltd\",CSQU3054383,45R1,2,24.5,true,-20,-18,"
                        + "T@2026-03-02:1-4 U@2026-03-04:1-9,A,Z,2026-03-02T09:00:05.250Z\n");
        assertThat(textOf(folder.resolve("actuals.csv.gz"))).endsWith("\nT,2026-03-02,1,A,,2026-03-02T08:00:05.250Z\n");
    }

    @Test
    void consignmentsAreReadBack() throws IOException {
        ConsignmentRow cooled = new ConsignmentRow(
                "c-1",
                "Customer, Ltd",
                "CSQU3054383",
                "45R1",
                2,
                24.5,
                true,
                -20.0,
                -18.0,
                List.of(
                        new ConsignmentRow.Leg("T", "2026-03-02", 1, 4),
                        new ConsignmentRow.Leg("U", "2026-03-04", 1, 9)),
                "A",
                "Z",
                NOW);
        ConsignmentRow dry = new ConsignmentRow(
                "c-2",
                "Another",
                "CSQU3054383",
                "22G1",
                1,
                12,
                false,
                null,
                null,
                List.of(new ConsignmentRow.Leg("T", "2026-03-02", 2, 3)),
                "B",
                "C",
                null);
        RecordingBuilder.in(folder);
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(cooled);
            writer.write(dry);
        }

        assertThat(Recording.open(folder).readConsignments()).containsExactly(cooled, dry);
        assertThat(Recording.open(folder).createSummary().consignments()).isEqualTo(2);
    }

    @Test
    void aLegThatIsNoneIsNamed() throws IOException {
        RecordingBuilder.in(folder)
                .withTable(
                        "consignments.csv.gz",
                        "consignment_id,customer,container_id,size_type,teu,gross_tonnes,reefer,temperature_min_c,"
                                + "temperature_max_c,legs,origin_stop_id,destination_stop_id,promised_at",
                        "c-1,x,CSQU3054383,45R1,2,24.5,true,,,T@yesterday:1-4,A,Z,");

        assertThatThrownBy(() -> Recording.open(folder).readConsignments())
                .hasMessageContaining("consignments.csv.gz line 2: field legs");
    }

    @Test
    void assignmentsAreReadBack() throws IOException {
        AssetAssignment whole = new AssetAssignment(
                "LOCO 7", AssetKind.LOCOMOTIVE, "gps-7", "T", "2026-03-02", 1, 4, NOW, NOW + 60_000);
        AssetAssignment open = new AssetAssignment("W 1", AssetKind.WAGON, null, "T", "2026-03-02", 2, 3, NOW, null);
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, whole);
            writer.write(NOW, open);
        }

        assertThat(readAll(recording().readAssignments()))
                .containsExactly(new Received<>(NOW, whole), new Received<>(NOW, open));
    }

    @Test
    void refusesARowReceivedBeforeTheOneAbove() throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(NOW, FIX);

            assertThatThrownBy(() -> writer.write(NOW - 1, FIX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("positions.csv.gz: a row received at 2026-03-02T08:00:05.249Z after one of"
                            + " 2026-03-02T08:00:05.250Z; rows must be sorted by it");
        }
    }

    @Test
    void countsRowsAndMakesNoFileForNone() throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder.resolve("new"))) {
            writer.write(NOW, FIX);
            writer.write(NOW, FIX);

            assertThat(writer.rows()).isEqualTo(Map.of("positions.csv.gz", 2L));
        }

        assertThat(folder.resolve("new")).isDirectoryContaining(file -> file.endsWith("positions.csv.gz"));
        assertThat(folder.resolve("new/movements.csv.gz")).doesNotExist();
    }

    @Test
    void writesTheSameBytesForTheSameRows() throws IOException {
        for (String name : List.of("one", "other")) {
            try (RecordingWriter writer = RecordingWriter.in(folder.resolve(name))) {
                for (int i = 0; i < 20_000; i++) {
                    writer.write(NOW + i, FIX);
                }
            }
        }

        assertThat(folder.resolve("other/positions.csv.gz"))
                .hasSameBinaryContentAs(folder.resolve("one/positions.csv.gz"));
    }
}
