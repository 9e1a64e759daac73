package io.railpulse.connectors.timetable;

import io.railpulse.connectors.postgres.Table;

/** Table {@code train_run}: the newest plan of each run, in short. */
public final class TrainRunTable {

    private TrainRunTable() {}

    public static Table<TrainRunVersion> table() {
        return Table.<TrainRunVersion>named("train_run")
                .text("train_run_id", version -> version.run().trainRunId())
                .text("trip_id", version -> version.run().tripId())
                .date("service_date", version -> version.run().serviceDate())
                .text("train_number", version -> version.run().trainNumber())
                .text("route_id", version -> version.run().routeId())
                .text("corridor", version -> version.run().corridor())
                .text("train_class", version -> version.run().trainClass())
                .number("consist_teu", version -> version.run().consistTeu())
                .number("consist_tonnes", version -> version.run().consistTonnes())
                .text("origin_stop_id", version -> version.run().origin().stopId())
                .time("booked_departure_at", version -> version.run().origin().departureMillis())
                .text(
                        "destination_stop_id",
                        version -> version.run().destination().stopId())
                .time(
                        "booked_arrival_at",
                        version -> version.run().destination().arrivalMillis())
                .integer("call_count", version -> version.run().calls().size())
                .time("record_at", TrainRunVersion::recordMillis)
                .integer("record_ordinal", TrainRunVersion::ordinal)
                .key("train_run_id")
                .upsertedBy("record_at", "record_ordinal");
    }
}
