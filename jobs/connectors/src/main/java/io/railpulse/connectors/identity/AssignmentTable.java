package io.railpulse.connectors.identity;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.identity.AssignmentInForce;

/** Table {@code assignment}: which asset was with which run, and when. */
public final class AssignmentTable {

    private AssignmentTable() {}

    public static Table<AssignmentInForce> table() {
        return Table.<AssignmentInForce>named("assignment")
                .text("assignment_id", told -> told.assignment().id().text())
                .text("asset_id", told -> told.assignment().id().assetId())
                .constant("asset_kind", told -> told.assignment().kind())
                .text("device_id", told -> told.assignment().id().deviceId())
                .text("train_run_id", told -> told.assignment().id().trainRunId())
                .integer("from_stop_sequence", told -> told.assignment().id().fromStopSequence())
                .integer("to_stop_sequence", told -> told.assignment().toStopSequence())
                .time("valid_from", told -> told.assignment().validFromMillis())
                .time("valid_to", told -> told.assignment().validToMillis())
                .flag("withdrawn", told -> told.assignment().withdrawn())
                .time("record_at", AssignmentInForce::recordMillis)
                .integer("record_ordinal", AssignmentInForce::ordinal)
                .key("assignment_id")
                .upsertedBy("record_at", "record_ordinal");
    }
}
