package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.eta.score.OriginalEta;

/** Table {@code original_eta}: the first forecast of each moment, and what became of it. */
public final class OriginalEtaTable {

    private OriginalEtaTable() {}

    public static Table<OriginalEta> table() {
        return Table.<OriginalEta>named("original_eta")
                .text("train_run_id", OriginalEta::trainRunId)
                .integer("stop_sequence", OriginalEta::stopSequence)
                .constant("kind", OriginalEta::event)
                .text("trip_id", OriginalEta::tripId)
                .date("service_date", OriginalEta::serviceDate)
                .text("stop_id", OriginalEta::stopId)
                .text("corridor", OriginalEta::corridor)
                .flag("destination", OriginalEta::destination)
                .time("made_at", eta -> eta.original().madeAtMillis())
                .time("predicted_p50_at", eta -> eta.original().p50Millis())
                .time("predicted_p10_at", eta -> eta.original().p10Millis())
                .time("predicted_p90_at", eta -> eta.original().p90Millis())
                .text("method", eta -> eta.original().method())
                .time("booked_at", OriginalEta::bookedMillis)
                .constant("outcome", OriginalEta::outcome)
                .time("actual_at", OriginalEta::actualMillis)
                .bigint("error_seconds", OriginalEta::errorSeconds)
                .integer("told_count", OriginalEta::told)
                .number("mean_change_seconds", OriginalEta::meanChangeSeconds)
                .integer("flip_count", OriginalEta::flips)
                .integer("revision", OriginalEta::revision)
                .time("record_at", OriginalEta::recordMillis)
                .key("train_run_id", "stop_sequence", "kind")
                .upsertedBy("record_at", "revision");
    }
}
