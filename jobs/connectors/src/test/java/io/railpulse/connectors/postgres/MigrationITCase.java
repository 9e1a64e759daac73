package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.alert.AlertTables;
import io.railpulse.connectors.consignment.ConsignmentStatusTable;
import io.railpulse.connectors.eta.EtaScoreTable;
import io.railpulse.connectors.eta.OriginalEtaTable;
import io.railpulse.connectors.eta.TrainEtaHistoryTable;
import io.railpulse.connectors.eta.TrainEtaTable;
import io.railpulse.connectors.eta.TrainStatusTable;
import io.railpulse.connectors.identity.AssignmentTable;
import io.railpulse.connectors.telemetry.InputAccountTable;
import io.railpulse.connectors.telemetry.RejectedTable;
import io.railpulse.connectors.throughput.BorderQueueTable;
import io.railpulse.connectors.throughput.ThroughputTables;
import io.railpulse.connectors.timetable.TrainRunTable;
import io.railpulse.connectors.tracking.ObservedCallTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables as the migrations make them, against the tables as the writers describe them. */
class MigrationITCase {

    /** Columns that others than the job fill. */
    private static final Set<String> NOT_OURS = Set.of(
            "rejected.redriven_at",
            "rejected.redrive_started_at",
            "rejected.redrive_from_offset",
            "failed_row.failed_at");

    private static final TestDatabase DATABASE = TestDatabase.create();

    @ParameterizedTest
    @MethodSource("tables")
    void makeTheColumnsThatTheWriterFills(Table<?> table) {
        List<String> made = DATABASE
                .list("select column_name from information_schema.columns where table_name = '" + table.name()
                        + "' order by ordinal_position")
                .stream()
                .filter(column -> !NOT_OURS.contains(table.name() + "." + column))
                .toList();

        assertThat(table.columns().stream().map(Column::name)).containsExactlyElementsOf(made);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void makeTheKeyThatTheWriterCountsOn(Table<?> table) {
        assertThat(DATABASE.list("select a.attname from pg_index i"
                        + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)"
                        + " where i.indisprimary and i.indrelid = '" + table.name() + "'::regclass"))
                .containsExactlyInAnyOrderElementsOf(
                        table.key().stream().map(Column::name).toList());
    }

    static Stream<Table<?>> tables() {
        return Stream.of(
                TrainRunTable.table(),
                AssignmentTable.table(),
                TrainStatusTable.table(),
                ConsignmentStatusTable.table(),
                ObservedCallTable.table(),
                TrainEtaTable.table(),
                TrainEtaHistoryTable.table(),
                EtaScoreTable.table(),
                OriginalEtaTable.table(),
                ThroughputTables.ofCorridors(),
                ThroughputTables.ofLinks(),
                ThroughputTables.ofStations(),
                ThroughputTables.ofBorders(),
                ThroughputTables.ofPunctuality(),
                BorderQueueTable.table(),
                AlertTables.ofAlerts(),
                AlertTables.ofEvents(),
                RejectedTable.table(),
                InputAccountTable.table(),
                FailedRow.table());
    }
}
