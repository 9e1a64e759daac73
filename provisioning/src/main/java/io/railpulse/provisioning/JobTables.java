package io.railpulse.provisioning;

import io.railpulse.connectors.eta.TrainEtaHistoryTable;
import io.railpulse.connectors.eta.TrainEtaTable;
import io.railpulse.connectors.eta.TrainStatusTable;
import io.railpulse.connectors.postgres.Table;
import io.railpulse.connectors.telemetry.InputAccountTable;
import io.railpulse.connectors.telemetry.RejectedTable;
import io.railpulse.connectors.timetable.TrainRunTable;
import io.railpulse.connectors.tracking.ObservedCallTable;
import java.util.List;
import java.util.stream.Stream;

/** The tables that the jobs write. */
final class JobTables {

    /** What no table could take; the writers know it by themselves. */
    private static final String FAILED_ROW = "failed_row";

    static final List<String> NAMES = Stream.concat(
                    Stream.of(
                                    TrainRunTable.table(),
                                    TrainStatusTable.table(),
                                    ObservedCallTable.table(),
                                    TrainEtaTable.table(),
                                    TrainEtaHistoryTable.table(),
                                    RejectedTable.table(),
                                    InputAccountTable.table())
                            .map(Table::name),
                    Stream.of(FAILED_ROW))
            .toList();

    private JobTables() {}
}
