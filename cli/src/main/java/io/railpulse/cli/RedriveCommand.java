package io.railpulse.cli;

import io.railpulse.cli.redrive.RecordTopic;
import io.railpulse.cli.redrive.RedriveOutcome;
import io.railpulse.cli.redrive.RedriveSession;
import io.railpulse.cli.redrive.Repair;
import io.railpulse.cli.redrive.RepairFile;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.telemetry.RejectedRow;
import io.railpulse.connectors.telemetry.RejectedRows;
import io.railpulse.connectors.telemetry.RejectedSelection;
import io.railpulse.domain.telemetry.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows rejected records, gives them out for repair, and puts them back. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows rejected records, gives them out for repair, and puts them back onto the topics they came from.",
            "A record is never put back twice, and never when its bytes were cut. It is received anew: its record time"
                    + " is that of putting it back."
        })
final class RedriveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private KafkaOptions.Schemas schemas;

    @Option(names = "--input", paramLabel = "I", description = "Only records of this input, such as positions.")
    private String input;

    @Option(names = "--reason", paramLabel = "R", description = "Only records with this reason, such as null-island.")
    private String reason;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many records are shown at most (${DEFAULT-VALUE}).")
    private int limit;

    @ArgGroup(heading = "One of these, or the list:%n")
    private Action action = new Action();

    /** What to do with the records; at most one is set. */
    static final class Action {
        @Option(names = "--list", description = "Show the records.")
        private boolean list;

        @Option(
                names = "--export",
                paramLabel = "FILE",
                description = "Write the records into a new file, one JSON line each, for a person to repair.")
        private Path export;

        @Option(
                names = "--apply",
                paramLabel = "FILE",
                description = "Put the records of such a file back, repaired or as they are.")
        private Path apply;

        @Option(names = "--all", description = "Put all records back as they are.")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        DatabaseConnection connection = database.connection();
        boolean putsBack = action.all || action.apply != null;
        if (action.apply != null && (input != null || reason != null)) {
            throw new ParameterException(
                    command.commandLine(), "--apply puts back what is in its file; --input and --reason do not fit");
        }
        Optional<KafkaConnection> cluster = putsBack ? Optional.of(kafka.connection()) : Optional.empty();
        try (Connection open = connection.connect()) {
            RejectedRows rows = new RejectedRows(open);
            if (cluster.isPresent()) {
                return putBack(rows, cluster.get());
            }
            return action.export == null ? list(rows) : export(rows);
        }
    }

    private RejectedSelection selection() {
        return new RejectedSelection(Optional.ofNullable(input), Optional.ofNullable(reason));
    }

    private int list(RejectedRows rows) throws SQLException {
        List<Origin> origins = rows.listOrigins(selection());
        for (Origin origin : origins.subList(0, Math.min(limit, origins.size()))) {
            rows.findRow(origin.topic(), origin.partition(), origin.offset())
                    .ifPresent(row -> out().println(show(row)));
        }
        out().printf(Locale.ROOT, "%,d records%s%n", origins.size(), origins.size() > limit ? ", not all shown" : "");
        return 0;
    }

    private static String show(RejectedRow row) {
        String state = row.redrive()
                .doneAt()
                .map(done -> "put back " + done)
                .orElse(row.redrive().fromOffset().isPresent() ? "begun to be put back" : "not put back");
        return String.join(
                "  ",
                row.origin().path(),
                Instant.ofEpochMilli(row.origin().recordMillis()).toString(),
                row.reason(),
                row.cut() ? "cut" : "whole",
                state,
                row.detail() == null ? "" : row.detail());
    }

    private int export(RejectedRows rows) throws IOException, SQLException {
        RepairFile file = new RepairFile(schemas.resolver());
        long written = 0;
        try (Writer out = Files.newBufferedWriter(action.export, StandardOpenOption.CREATE_NEW)) {
            for (Origin origin : rows.listOrigins(selection())) {
                Optional<RejectedRow> row = rows.findRow(origin.topic(), origin.partition(), origin.offset());
                if (row.isPresent()) {
                    file.write(row.get(), out);
                    written++;
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(action.export + " is there already, perhaps with repairs in it: name another file");
        }
        out().printf(Locale.ROOT, "%,d records written to %s%n", written, action.export);
        return 0;
    }

    private int putBack(RejectedRows rows, KafkaConnection cluster) throws IOException, SQLException {
        RepairFile file = new RepairFile(schemas.resolver());
        List<Repair> repairs = action.all ? List.of() : file.read(action.apply);
        Map<RedriveOutcome.Kind, Long> counts = new EnumMap<>(RedriveOutcome.Kind.class);
        try (RecordTopic topic = new RecordTopic(cluster)) {
            RedriveSession session = RedriveSession.begin(rows, topic, outcome -> {
                counts.merge(outcome.kind(), 1L, Long::sum);
                out().println(outcome);
            });
            if (action.all) {
                session.redriveAll(selection());
            } else {
                session.redrive(repairs, file);
            }
        } finally {
            out().printf(
                            Locale.ROOT,
                            "%,d put back, %,d were back already, %,d not put back%n",
                            counts.getOrDefault(RedriveOutcome.Kind.PUT_BACK, 0L),
                            counts.getOrDefault(RedriveOutcome.Kind.WAS_THERE, 0L),
                            counts.getOrDefault(RedriveOutcome.Kind.REFUSED, 0L));
        }
        return counts.containsKey(RedriveOutcome.Kind.REFUSED) ? 1 : 0;
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
