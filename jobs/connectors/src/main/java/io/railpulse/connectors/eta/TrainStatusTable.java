package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;
import java.util.function.Function;

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
                .bigint("delay_seconds", status -> now(status).seconds())
                .text("delay_basis", status -> now(status).basis().code())
                .text("destination_stop_id", TrainStatus::destinationStopId)
                .time("destination_eta_at", TrainStatus::destinationEtaMillis)
                .bigint("destination_delay_seconds", status -> atEnd(status).seconds())
                .text("reason", TrainStatus::reason)
                .time("record_at", TrainStatus::recordMillis)
                .integer("record_ordinal", TrainStatus::ordinal)
                .bigint("delay_minutes", status -> now(status).minutes())
                .bigint("booked_delay_seconds", status -> status.delays().bookedSeconds())
                .bigint("referenced_delay_seconds", status -> status.delays().referencedSeconds())
                .bigint("baseline_delay_seconds", status -> status.delays().baselineSeconds())
                .text("destination_delay_basis", status -> atEnd(status).basis().code())
                .bigint("destination_delay_minutes", status -> atEnd(status).minutes())
                .bigint(
                        "destination_booked_delay_seconds",
                        status -> status.destinationDelays().bookedSeconds())
                .bigint(
                        "destination_referenced_delay_seconds",
                        status -> status.destinationDelays().referencedSeconds())
                .bigint(
                        "destination_baseline_delay_seconds",
                        status -> status.destinationDelays().baselineSeconds())
                .number("place_confidence", TrainStatus::placeConfidence)
                .text(
                        "disagreement_kind",
                        status -> ofDisagreement(
                                status, disagreement -> disagreement.kind().code()))
                .text("disagreement", status -> ofDisagreement(status, Disagreement::text))
                .time("disagreement_since_at", status -> ofDisagreement(status, Disagreement::sinceMillis))
                .key("train_run_id")
                .upsertedBy("record_at", "record_ordinal");
    }

    private static <T> T ofDisagreement(TrainStatus status, Function<Disagreement, T> part) {
        return status.disagreement() == null ? null : part.apply(status.disagreement());
    }

    private static Delay now(TrainStatus status) {
        return status.delays().strongest();
    }

    private static Delay atEnd(TrainStatus status) {
        return status.destinationDelays().strongest();
    }
}
