package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.eta.TrainStatus;

/** Table {@code train_status}: where each train is now. */
public final class TrainStatusTable {

    private TrainStatusTable() {}

    public static Table<TrainStatus> table() {
        return Table.<TrainStatus>named("train_status")
                .text("train_run_id", TrainStatus::trainRunId)
                .text("trip_id", TrainStatus::tripId)
                .date("service_date", TrainStatus::serviceDate)
                .text("train_number", TrainStatus::trainNumber)
                .text("corridor", TrainStatus::corridor)
                .text("state", status -> status.state().code())
                .time("state_since_at", TrainStatus::stateSinceMillis)
                .number("along_m", TrainStatus::alongMetres)
                .number("latitude", TrainStatus::latitude)
                .number("longitude", TrainStatus::longitude)
                .time("position_at", TrainStatus::positionAtMillis)
                .integer("last_stop_sequence", TrainStatus::lastStopSequence)
                .text("last_stop_id", TrainStatus::lastStopId)
                .integer("next_stop_sequence", TrainStatus::nextStopSequence)
                .text("next_stop_id", TrainStatus::nextStopId)
                .bigint("delay_seconds", TrainStatus::delaySeconds)
                .text("delay_basis", status -> status.delayBasis().code())
                .text("destination_stop_id", TrainStatus::destinationStopId)
                .time("destination_eta_at", TrainStatus::destinationEtaMillis)
                .bigint("destination_delay_seconds", TrainStatus::destinationDelaySeconds)
                .text("reason", TrainStatus::reason)
                .time("record_at", TrainStatus::recordMillis)
                .integer("record_ordinal", TrainStatus::ordinal)
                .key("train_run_id")
                .upsertedBy("record_at", "record_ordinal");
    }
}
