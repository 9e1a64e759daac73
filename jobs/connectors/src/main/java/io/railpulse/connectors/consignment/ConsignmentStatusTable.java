package io.railpulse.connectors.consignment;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.CallSight;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConsignmentStatus;
import java.util.Locale;
import java.util.function.Function;

/** Table {@code consignment_status}: where each consignment is now. */
public final class ConsignmentStatusTable {

    private ConsignmentStatusTable() {}

    public static Table<ConsignmentStatus> table() {
        return Table.<ConsignmentStatus>named("consignment_status")
                .text("consignment_id", ConsignmentStatus::consignmentId)
                .bigint("version", ConsignmentStatus::version)
                .text("customer", ConsignmentStatus::customer)
                .text("state", status -> status.state().code())
                .integer("leg", ConsignmentStatus::leg)
                .integer("legs", ConsignmentStatus::legs)
                .text("train_run_id", ConsignmentStatus::trainRunId)
                .text(
                        "train_state",
                        status -> status.trainState() == null
                                ? null
                                : status.trainState().code())
                .text(
                        "last_event",
                        status -> ofCall(status, call -> call.event().name().toLowerCase(Locale.ROOT)))
                .text("last_stop_id", status -> ofCall(status, CallSight::stopId))
                .time("last_event_at", status -> ofCall(status, CallSight::atMillis))
                .text("destination_stop_id", ConsignmentStatus::destinationStopId)
                .time("eta_p50_at", ConsignmentStatus::etaMillis)
                .time("eta_p10_at", status -> ofArrival(status, ArrivalOutlook::p10Millis))
                .time("eta_p90_at", status -> ofArrival(status, ArrivalOutlook::p90Millis))
                .time("original_eta_at", ConsignmentStatus::originalEtaMillis)
                .time("original_eta_told_at", ConsignmentStatus::originalToldMillis)
                .time("promised_at", ConsignmentStatus::promisedMillis)
                .time("limit_at", ConsignmentStatus::limitMillis)
                .bigint("delay_seconds", ConsignmentStatus::delaySeconds)
                .number("late_probability", ConsignmentStatus::lateProbability)
                .text("connection_stop_id", status -> ofConnection(status, Connection::stopId))
                .text("connection_train_run_id", status -> ofConnection(status, Connection::trainRunId))
                .text(
                        "connection_state",
                        status -> ofConnection(
                                status, connection -> connection.state().code()))
                .bigint("connection_short_seconds", status -> ofConnection(status, Connection::shortSeconds))
                .number("connection_risk", status -> ofConnection(status, Connection::risk))
                .text("reason", ConsignmentStatus::reason)
                .time("record_at", ConsignmentStatus::recordMillis)
                .integer("record_ordinal", ConsignmentStatus::ordinal)
                .key("consignment_id")
                .upsertedBy("record_at", "record_ordinal");
    }

    private static <T> T ofCall(ConsignmentStatus status, Function<CallSight, T> part) {
        return status.lastCall() == null ? null : part.apply(status.lastCall());
    }

    private static <T> T ofArrival(ConsignmentStatus status, Function<ArrivalOutlook, T> part) {
        return status.arrival() == null ? null : part.apply(status.arrival());
    }

    private static <T> T ofConnection(ConsignmentStatus status, Function<Connection, T> part) {
        return status.connection() == null ? null : part.apply(status.connection());
    }
}
