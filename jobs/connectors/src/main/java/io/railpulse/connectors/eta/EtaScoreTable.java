package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;

/** Table {@code eta_score}: how far the forecast in force was off, by moment and lead. */
public final class EtaScoreTable {

    private EtaScoreTable() {}

    public static Table<EtaScoreRow> table() {
        return Table.<EtaScoreRow>named("eta_score")
                .text("train_run_id", EtaScoreRow::trainRunId)
                .integer("stop_sequence", EtaScoreRow::stopSequence)
                .constant("kind", EtaScoreRow::event)
                .integer("lead_minutes", row -> row.lead().leadMinutes())
                .text("trip_id", EtaScoreRow::tripId)
                .date("service_date", EtaScoreRow::serviceDate)
                .text("stop_id", EtaScoreRow::stopId)
                .text("corridor", EtaScoreRow::corridor)
                .flag("destination", EtaScoreRow::destination)
                .constant("standing", row -> row.lead().standing())
                .time("made_at", row -> row.lead().madeAtMillis())
                .time("predicted_p50_at", row -> row.lead().p50Millis())
                .time("predicted_p10_at", row -> row.lead().p10Millis())
                .time("predicted_p90_at", row -> row.lead().p90Millis())
                .text("method", row -> row.lead().method())
                .time("actual_at", EtaScoreRow::actualMillis)
                .bigint("error_seconds", row -> row.lead().errorSeconds())
                .flag("hit", row -> row.lead().hit())
                .integer("told_count", EtaScoreRow::told)
                .number("mean_change_seconds", EtaScoreRow::meanChangeSeconds)
                .integer("flip_count", EtaScoreRow::flips)
                .integer("revision", EtaScoreRow::revision)
                .time("record_at", EtaScoreRow::recordMillis)
                .key("train_run_id", "stop_sequence", "kind", "lead_minutes")
                .upsertedBy("record_at", "revision");
    }
}
