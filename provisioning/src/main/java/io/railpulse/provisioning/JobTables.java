package io.railpulse.provisioning;

import java.util.List;

/** The tables that the migrations make, in their order; a test holds the names against a migrated database. */
final class JobTables {

    static final List<String> NAMES = List.of(
            "train_run",
            "assignment",
            "train_status",
            "observed_call",
            "train_eta",
            "train_eta_history",
            "eta_score",
            "original_eta",
            "link_time",
            "corridor_throughput",
            "link_throughput",
            "station_throughput",
            "border_dwell",
            "border_queue",
            "alert",
            "alert_event",
            "punctuality",
            "sensor_window",
            "consignment_status",
            "rejected",
            "input_account",
            "failed_row");

    private JobTables() {}
}
