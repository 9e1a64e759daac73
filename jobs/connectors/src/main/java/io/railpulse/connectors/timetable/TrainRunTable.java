package io.railpulse.connectors.timetable;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.timetable.Schedule;

/** Table {@code train_run}: the newest plan of each run, in short. */
public final class TrainRunTable {

    private TrainRunTable() {}

    public static Table<PlanInForce> table() {
        return Table.<PlanInForce>named("train_run")
                .text("train_run_id", inForce -> inForce.plan().trainRunId())
                .text("trip_id", inForce -> inForce.plan().tripId())
                .date("service_date", inForce -> inForce.plan().serviceDate())
                .text("train_number", inForce -> inForce.plan().trainNumber())
                .text("route_id", inForce -> inForce.plan().routeId())
                .text("corridor", inForce -> inForce.plan().corridor())
                .text("train_class", inForce -> inForce.plan().trainClass())
                .number("consist_teu", inForce -> inForce.plan().consistTeu())
                .number("consist_tonnes", inForce -> inForce.plan().consistTonnes())
                .text("origin_stop_id", inForce -> inForce.plan().origin().stopId())
                .time(
                        "booked_departure_at",
                        inForce -> orNull(inForce.schedule().bookedAt(1)))
                .text(
                        "destination_stop_id",
                        inForce -> inForce.plan().destination().stopId())
                .time("booked_arrival_at", inForce -> orNull(inForce.schedule().bookedAt(lastArrival(inForce))))
                .integer("call_count", inForce -> inForce.plan().calls().size())
                .time("record_at", PlanInForce::recordMillis)
                .integer("record_ordinal", PlanInForce::ordinal)
                .time(
                        "referenced_arrival_at",
                        inForce -> orNull(inForce.schedule().referencedAt(lastArrival(inForce))))
                .key("train_run_id")
                .upsertedBy("record_at", "record_ordinal");
    }

    private static int lastArrival(PlanInForce inForce) {
        return 2 * inForce.plan().calls().size() - 2;
    }

    private static Long orNull(long millis) {
        return millis == Schedule.UNKNOWN ? null : millis;
    }
}
