package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;

/** Table {@code train_eta}: the forecast in force of each moment; one that was withdrawn keeps its row, without times. */
public final class TrainEtaTable {

    private TrainEtaTable() {}

    public static Table<EtaRow> table() {
        return EtaColumns.of("train_eta")
                .key("train_run_id", "stop_sequence", "kind")
                .upsertedBy("made_at", "record_ordinal");
    }
}
