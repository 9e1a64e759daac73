package io.railpulse.cli.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.telemetry.RejectedRow;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairFileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private final RepairFile file = new RepairFile(new PackagedSchemas());

    @Test
    void tellsTheRecordAsAPersonReadsIt() throws Exception {
        ObjectNode line = export(Samples.row(Samples.fixAt(91)));

        assertThat(line.get("topic").textValue()).isEqualTo("rail.position.v1");
        assertThat(line.get("partition").intValue()).isEqualTo(1);
        assertThat(line.get("offset").longValue()).isEqualTo(1_234);
        assertThat(line.get("reason").textValue()).isEqualTo("out-of-range");
        assertThat(line.get("detail").textValue()).isEqualTo("latitude 91");
        assertThat(line.get("cut").booleanValue()).isFalse();
        assertThat(line.get("key").textValue()).isEqualTo(Base64.getEncoder().encodeToString(Samples.KEY));
        JsonNode record = line.get("record");
        assertThat(record.get("latitude_deg").doubleValue()).isEqualTo(91);
        assertThat(record.get("measured_at").textValue()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(record.get("service_date").textValue()).isEqualTo("2026-03-01");
        assertThat(record.get("accuracy_m").isNull()).isTrue();
    }

    @Test
    void putsBackTheSameBytesWhenNothingWasEdited() throws Exception {
        for (double latitude : new double[] {91, Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e-300}) {
            RejectedRow row = Samples.row(Samples.fixAt(latitude));

            assertThat(apply(export(row), row)).isEqualTo(row.payload());
        }
    }

    @Test
    void putsBackWhatIsNoRecordAtAll() throws Exception {
        RejectedRow row = Samples.row(new byte[] {7, 7, 7});
        ObjectNode line = export(row);

        assertThat(line.has("record")).isFalse();
        assertThat(apply(line, row)).isEqualTo(row.payload());
    }

    @Test
    void putsBackNothingWhereThereWasNothing() throws Exception {
        RejectedRow tombstone = Samples.row(null);

        assertThat(apply(export(tombstone), tombstone)).isNull();
    }

    @Test
    void putsBackAnEditedRecord() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        ((ObjectNode) line.get("record")).put("latitude_deg", 30.5);

        assertThat(apply(line, row)).isEqualTo(Samples.fixAt(30.5));
    }

    @Test
    void putsBackARecordThatStandsInForBytesThatWereNone() throws Exception {
        RejectedRow row = Samples.row(new byte[] {7, 7, 7});
        ObjectNode line = export(row);
        line.set("record", export(Samples.row(Samples.fixAt(30.5))).get("record"));

        assertThat(apply(line, row)).isEqualTo(Samples.fixAt(30.5));
    }

    @Test
    void putsBackAnEditedPayload() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        line.put("payload", Base64.getEncoder().encodeToString(Samples.fixAt(30.5)));

        assertThat(apply(line, row)).isEqualTo(Samples.fixAt(30.5));
    }

    @Test
    void putsBackTheBytesAsTheyWereWhereOnlyThePlaceIsTold() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        line.remove(List.of("key", "payload", "record"));

        assertThat(apply(line, row)).isEqualTo(row.payload());
    }

    @Test
    void refusesTwoEditsThatSayDifferentThings() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        line.put("payload", Base64.getEncoder().encodeToString(Samples.fixAt(30.5)));
        ((ObjectNode) line.get("record")).put("latitude_deg", 30.5);

        assertRefused(line, row, "payload and record were both edited");
    }

    @Test
    void refusesAnotherKey() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        line.put("key", "AAAA");

        assertRefused(line, row, "a record goes back under its own key");
    }

    @Test
    void refusesWhatIsNotBase64() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));
        ObjectNode line = export(row);
        line.put("payload", "%");

        assertRefused(line, row, "payload is not base64");
    }

    @Test
    void refusesARecordThatItsSchemaDoesNotKnowAndNamesTheField() throws Exception {
        RejectedRow row = Samples.row(Samples.fixAt(91));

        assertRefused(edited(row, "latitude", "30.5"), row, "record has no field latitude");
        assertRefused(edited(row, "latitude_deg", "\"north\""), row, "record.latitude_deg is \"north\", not a number");
        assertRefused(edited(row, "latitude_deg", "null"), row, "record.latitude_deg is null, not");
        assertRefused(edited(row, "measured_at", "\"noon\""), row, "record.measured_at is \"noon\", not a time");
        assertRefused(edited(row, "service_date", "20260301"), row, "record.service_date is 20260301, not a text");
        assertRefused(edited(row, "trip_id", "[]"), row, "record.trip_id is [], not a text");
        ObjectNode missing = export(row);
        ((ObjectNode) missing.get("record")).remove("latitude_deg");
        assertRefused(missing, row, "record.latitude_deg is missing");
    }

    @Test
    void namesTheLineThatIsNoneOfOurs() {
        assertThatThrownBy(() -> read("", "{\"topic\": \"t\""))
                .isInstanceOf(RepairException.class)
                .hasMessageStartingWith("line 2 is not JSON");
        assertThatThrownBy(() -> read("{\"topic\": \"t\", \"partition\": 1}"))
                .isInstanceOf(RepairException.class)
                .hasMessageContaining("line 1 does not say topic, partition and offset");
    }

    private ObjectNode edited(RejectedRow row, String field, String json) throws Exception {
        ObjectNode line = export(row);
        ((ObjectNode) line.get("record")).set(field, MAPPER.readTree(json));
        return line;
    }

    private ObjectNode export(RejectedRow row) throws IOException {
        StringWriter out = new StringWriter();
        file.write(row, out);
        assertThat(out.toString()).endsWith("\n").containsOnlyOnce("\n");
        return (ObjectNode) MAPPER.readTree(out.toString());
    }

    private byte[] apply(ObjectNode line, RejectedRow row) throws IOException {
        List<Repair> repairs = read(line.toString());
        assertThat(repairs).hasSize(1);
        return file.valueFor(repairs.get(0), row);
    }

    private void assertRefused(ObjectNode line, RejectedRow row, String words) {
        assertThatThrownBy(() -> apply(line, row))
                .isInstanceOf(RepairException.class)
                .hasMessageContaining(words);
    }

    private List<Repair> read(String... lines) throws IOException {
        return file.read(Files.writeString(folder.resolve("repairs.jsonl"), String.join("\n", lines)));
    }
}
