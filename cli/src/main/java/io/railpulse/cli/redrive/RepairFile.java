package io.railpulse.cli.redrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.connectors.telemetry.RejectedRow;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Rejected records as JSON lines, for a person to repair: {@code topic}, {@code partition}, {@code offset}, {@code reason},
 * {@code detail}, {@code cut}, {@code key} and {@code payload} in base64, and {@code record} where the payload can be
 * decoded. Of payload and record either may be edited, not both; the first three say which record it is.
 */
public final class RepairFile {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final RecordCodec codec;

    public RepairFile(SchemaResolver schemas) {
        this.codec = new RecordCodec(schemas);
    }

    /** Writes one line; {@code out} stays open. */
    public void write(RejectedRow row, Writer out) throws IOException {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("topic", row.origin().topic());
        line.put("partition", row.origin().partition());
        line.put("offset", row.origin().offset());
        line.put("reason", row.reason());
        line.put("detail", row.detail());
        line.put("cut", row.cut());
        line.put("key", encode(row.key()));
        line.put("payload", encode(row.payload()));
        Optional<ObjectNode> record =
                row.cut() ? Optional.empty() : codec.findJson(row.origin().topic(), row.payload());
        record.ifPresent(json -> line.set("record", json));
        out.write(MAPPER.writeValueAsString(line));
        out.write('\n');
    }

    /**
     * Reads a file, before anything of it is put back.
     *
     * @throws RepairException if a line is not one of ours; it names the line
     */
    public List<Repair> read(Path file) throws IOException {
        List<Repair> repairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                repairs.add(parse(i + 1, lines.get(i)));
            }
        }
        return repairs;
    }

    private static Repair parse(int number, String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            boolean named = node.path("topic").isTextual()
                    && node.path("partition").canConvertToInt()
                    && node.path("offset").canConvertToLong();
            if (!named) {
                throw new RepairException("line " + number + " does not say topic, partition and offset");
            }
            JsonNode record = node.get("record");
            return new Repair(
                    number,
                    node.get("topic").textValue(),
                    node.get("partition").intValue(),
                    node.get("offset").longValue(),
                    node.path("key").textValue(),
                    node.path("payload").textValue(),
                    record == null || record.isNull() ? null : record);
        } catch (JsonProcessingException e) {
            throw new RepairException("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** What to put back for a row; see {@link Repair#valueFor}. */
    byte[] valueFor(Repair repair, RejectedRow row) throws IOException {
        return repair.valueFor(row, codec);
    }

    private static String encode(byte[] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
