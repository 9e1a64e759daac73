package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;

/** The columns that the current forecasts and their history have in common. */
final class EtaColumns {

    private EtaColumns() {}

    static Table.Builder<EtaRow> of(String table) {
        return Table.<EtaRow>named(table)
                .text("train_run_id", EtaRow::trainRunId)
                .integer("stop_sequence", row -> row.forecast().stopSequence())
                .constant("kind", row -> row.forecast().event())
                .time("made_at", EtaRow::madeAtMillis)
                .text("trip_id", EtaRow::tripId)
                .date("service_date", EtaRow::serviceDate)
                .text("stop_id", row -> row.forecast().stopId())
                .time("predicted_p50_at", row -> row.forecast().p50Millis())
                .time("predicted_p10_at", row -> row.forecast().p10Millis())
                .time("predicted_p90_at", row -> row.forecast().p90Millis())
                .time("booked_at", row -> row.forecast().bookedMillis())
                .text("method", EtaRow::methodCode)
                .integer("record_ordinal", EtaRow::ordinal)
                .bigint("delay_seconds", row -> row.forecast().delaySeconds())
                .text("delay_basis", EtaRow::delayBasisCode)
                .integer("fallback_level", EtaRow::fallbackLevel)
                .text("why", row -> row.forecast().why())
                .text("model_version", EtaRow::modelVersion);
    }
}
