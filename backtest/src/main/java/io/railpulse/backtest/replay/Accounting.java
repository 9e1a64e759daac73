package io.railpulse.backtest.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of everything received: accepted + late + duplicate + rejected + dead-lettered = received, for each input.
 * Received is counted in Kafka, everything else in the tables: that they agree is proof, not arithmetic.
 */
public final class Accounting {
    private static final String TAKEN =
            "select input, sum(accepted), sum(late), sum(duplicate) from input_account group by input";
    private static final String NOT_TAKEN =
            "select input, verdict, reason, count(*) from rejected group by input, verdict, reason";

    private final Map<Input, Entry> entries = new EnumMap<>(Input.class);

    private Accounting() {}

    /** What became of one input. */
    private static final class Entry {
        private long received;
        private long accepted;
        private long late;
        private long duplicate;
        private final SortedMap<String, Long> rejected = new TreeMap<>();
        private final SortedMap<String, Long> deadLettered = new TreeMap<>();

        private long settled() {
            return accepted
                    + late
                    + duplicate
                    + rejected.values().stream().mapToLong(Long::longValue).sum()
                    + deadLettered.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    static Accounting read(Connection connection, InputCounts counts) throws SQLException {
        Accounting accounting = new Accounting();
        counts.received().forEach((input, received) -> accounting.entryOf(input).received = received);
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TAKEN)) {
                while (rows.next()) {
                    Entry entry = accounting.entryOf(rows.getString(1));
                    entry.accepted = rows.getLong(2);
                    entry.late = rows.getLong(3);
                    entry.duplicate = rows.getLong(4);
                }
            }
            try (ResultSet rows = statement.executeQuery(NOT_TAKEN)) {
                while (rows.next()) {
                    Entry entry = accounting.entryOf(rows.getString(1));
                    boolean dead = rows.getString(2).equals(Verdict.DEAD_LETTERED.code());
                    (dead ? entry.deadLettered : entry.rejected).put(rows.getString(3), rows.getLong(4));
                }
            }
        }
        return accounting;
    }

    private Entry entryOf(String code) {
        return entryOf(Input.valueOf(code.toUpperCase(java.util.Locale.ROOT)));
    }

    private Entry entryOf(Input input) {
        return entries.computeIfAbsent(input, unknown -> new Entry());
    }

    /** Where the books do not balance, in words; none if they do. */
    public List<String> listImbalances() {
        List<String> imbalances = new ArrayList<>();
        entries.forEach((input, entry) -> {
            if (entry.settled() != entry.received) {
                imbalances.add(
                        input.code() + ": " + entry.received + " received, but " + entry.settled() + " accounted for");
            }
        });
        return imbalances;
    }

    /** One line an input. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        entries.forEach((input, entry) -> text.append(String.format(
                "  %-11s %,12d received = %,d accepted + %,d late + %,d duplicate + rejected %s + dead-lettered %s%n",
                input.code(),
                entry.received,
                entry.accepted,
                entry.late,
                entry.duplicate,
                entry.rejected,
                entry.deadLettered)));
        return text.toString();
    }

    void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        entries.forEach((input, entry) -> {
            ObjectNode node = root.putObject(input.code());
            node.put("received", entry.received);
            node.put(Verdict.ACCEPTED.code(), entry.accepted);
            node.put(Verdict.LATE.code(), entry.late);
            node.put(Verdict.DUPLICATE.code(), entry.duplicate);
            ObjectNode rejected = node.putObject(Verdict.REJECTED.code());
            entry.rejected.forEach(rejected::put);
            ObjectNode dead = node.putObject(Verdict.DEAD_LETTERED.code());
            entry.deadLettered.forEach(dead::put);
        });
        Files.writeString(file, mapper.writeValueAsString(root) + "\n");
    }
}
