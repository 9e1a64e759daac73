package io.railpulse.connectors.throughput;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.throughput.WindowRow;

/** What the tables of windows have in common. */
final class ThroughputColumns {

    private ThroughputColumns() {}

    static Table.Builder<WindowRow> window(Table.Builder<WindowRow> table) {
        return table.text("window_kind", row -> row.window().kind().code())
                .time("window_start_at", row -> row.window().startMillis())
                .time("window_end_at", row -> row.window().endMillis());
    }

    static Table.Builder<WindowRow> load(Table.Builder<WindowRow> table) {
        return table.bigint("train_count", row -> row.figures().volume().trains())
                .number("teu", row -> Units.teu(row.figures().volume().teuHundredths()))
                .number(
                        "gross_tonnes",
                        row -> Units.thousands(row.figures().volume().kilograms()));
    }

    static Table.Builder<WindowRow> running(Table.Builder<WindowRow> table) {
        return table.number(
                        "train_km",
                        row -> Units.thousands(row.figures().volume().metres()))
                .number("tonne_km", row -> row.figures().volume().tonneKilometres())
                .bigint("traversal_count", row -> row.figures().running().traversals())
                .bigint("estimated_count", row -> row.figures().volume().estimated())
                .number("mean_speed_kmh", row -> row.figures().running().meanSpeedKmh())
                .number(
                        "p10_speed_kmh",
                        row -> Units.kmh(row.figures().running().p10Speed()))
                .number(
                        "p50_speed_kmh",
                        row -> Units.kmh(row.figures().running().p50Speed()))
                .number(
                        "p90_speed_kmh",
                        row -> Units.kmh(row.figures().running().p90Speed()))
                .bigint("running_seconds", row -> row.figures().running().seconds())
                .bigint(
                        "planned_traversal_count",
                        row -> row.figures().running().plannedTraversals())
                .bigint(
                        "planned_running_seconds",
                        row -> row.figures().running().plannedSeconds())
                .bigint(
                        "running_against_plan_seconds",
                        row -> row.figures().running().againstPlanSeconds());
    }

    static Table.Builder<WindowRow> standing(Table.Builder<WindowRow> table) {
        return table.bigint("dwell_count", row -> row.figures().standing().dwells())
                .bigint("dwell_seconds", row -> row.figures().standing().seconds())
                .bigint("p50_dwell_seconds", row -> row.figures().standing().p50Seconds())
                .bigint("p90_dwell_seconds", row -> row.figures().standing().p90Seconds())
                .bigint("planned_dwell_count", row -> row.figures().planned().dwells())
                .bigint("planned_dwell_seconds", row -> row.figures().planned().plannedSeconds())
                .bigint(
                        "dwell_against_plan_seconds",
                        row -> row.figures().planned().seconds());
    }

    static Table.Builder<WindowRow> delays(Table.Builder<WindowRow> table) {
        return table.bigint("compared_count", row -> row.figures().delays().compared())
                .bigint("delay_change_seconds", row -> row.figures().delays().changeSeconds())
                .number(
                        "mean_delay_change_seconds",
                        row -> Units.mean(
                                row.figures().delays().changeSeconds(),
                                row.figures().delays().compared()))
                .bigint("lost_seconds", row -> row.figures().delays().lostSeconds());
    }

    /** The last columns of all; a row replaces older ones. */
    static Table<WindowRow> upserted(Table.Builder<WindowRow> table, String... place) {
        String[] key = new String[place.length + 2];
        System.arraycopy(place, 0, key, 0, place.length);
        key[place.length] = "window_kind";
        key[place.length + 1] = "window_start_at";
        return table.flag("provisional", WindowRow::provisional)
                .integer("revision", WindowRow::revision)
                .time("record_at", WindowRow::recordMillis)
                .key(key)
                .upsertedBy("record_at", "revision");
    }
}
