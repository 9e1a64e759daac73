package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;

/** Table {@code train_eta_history}: every forecast that was ever told, so that it can be scored. */
public final class TrainEtaHistoryTable {

    private TrainEtaHistoryTable() {}

    public static Table<EtaRow> table() {
        return EtaColumns.of("train_eta_history")
                .key("train_run_id", "stop_sequence", "kind", "made_at")
                .appended();
    }
}
