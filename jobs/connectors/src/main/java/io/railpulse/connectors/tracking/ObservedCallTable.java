package io.railpulse.connectors.tracking;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.tracking.ObservedCall;

/** Table {@code observed_call}: the newest revision of each call. */
public final class ObservedCallTable {

    private ObservedCallTable() {}

    public static Table<ObservedCall> table() {
        return Table.<ObservedCall>named("observed_call")
                .text("train_run_id", ObservedCall::trainRunId)
                .text("call_key", ObservedCallTable::callKey)
                .text("trip_id", ObservedCall::tripId)
                .date("service_date", ObservedCall::serviceDate)
                .integer("stop_sequence", ObservedCall::stopSequence)
                .text("stop_id", ObservedCall::stopId)
                .constant("kind", ObservedCall::kind)
                .time("arrival_at", ObservedCall::arrivalMillis)
                .time("departure_at", ObservedCall::departureMillis)
                .time("booked_arrival_at", ObservedCall::bookedArrivalMillis)
                .time("booked_departure_at", ObservedCall::bookedDepartureMillis)
                .constant("method", ObservedCall::method)
                .integer("revision", ObservedCall::revision)
                .flag("withdrawn", ObservedCall::withdrawn)
                .time("record_at", ObservedCall::recordMillis)
                .integer("record_ordinal", ObservedCall::ordinal)
                .bigint("arrival_delay_seconds", call -> call.arrivalDelay().seconds())
                .text("arrival_delay_basis", call -> call.arrivalDelay().basis().code())
                .bigint("arrival_delay_minutes", call -> call.arrivalDelay().minutes())
                .bigint("departure_delay_seconds", call -> call.departureDelay().seconds())
                .text(
                        "departure_delay_basis",
                        call -> call.departureDelay().basis().code())
                .bigint("departure_delay_minutes", call -> call.departureDelay().minutes())
                .number("along_m", ObservedCall::alongMetres)
                .key("train_run_id", "call_key")
                .upsertedBy("record_at", "record_ordinal");
    }

    /** What tells a call from the others of its run: its number in the plan, or the place where none was planned. */
    static String callKey(ObservedCall call) {
        return call.stopSequence() == null
                ? "unplanned:" + call.stopId()
                : call.stopSequence().toString();
    }
}
