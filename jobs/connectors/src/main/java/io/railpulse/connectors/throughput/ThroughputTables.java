package io.railpulse.connectors.throughput;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.throughput.WindowRow;

/** Tables of windows: the newest revision of each window of each place. */
public final class ThroughputTables {

    private ThroughputTables() {}

    /** Table {@code corridor_throughput}. */
    public static Table<WindowRow> ofCorridors() {
        Table.Builder<WindowRow> table = Table.<WindowRow>named("corridor_throughput")
                .text("corridor", row -> row.place().name())
                .text("direction", row -> row.place().direction());
        ThroughputColumns.load(ThroughputColumns.window(table))
                .bigint("started_count", row -> row.figures().runs().started())
                .bigint("ended_count", row -> row.figures().runs().ended())
                .bigint("cancelled_count", row -> row.figures().runs().cancelled());
        ThroughputColumns.standing(ThroughputColumns.running(table))
                .bigint("border_dwell_count", row -> row.figures().borders().dwells())
                .bigint(
                        "p50_border_dwell_seconds",
                        row -> row.figures().borders().p50Seconds())
                .bigint(
                        "p90_border_dwell_seconds",
                        row -> row.figures().borders().p90Seconds());
        return ThroughputColumns.upserted(ThroughputColumns.delays(table), "corridor", "direction");
    }

    /** Table {@code link_throughput}. */
    public static Table<WindowRow> ofLinks() {
        Table.Builder<WindowRow> table = Table.<WindowRow>named("link_throughput")
                .text("from_stop_id", row -> row.place().name())
                .text("to_stop_id", row -> row.place().direction());
        ThroughputColumns.running(ThroughputColumns.load(ThroughputColumns.window(table)))
                .bigint("headway_count", row -> row.figures().headway().gaps())
                .number(
                        "mean_headway_seconds",
                        row -> Units.mean(
                                row.figures().headway().seconds(),
                                row.figures().headway().gaps()))
                .bigint("least_headway_seconds", row -> row.figures().headway().leastSeconds())
                .bigint("p50_headway_seconds", row -> row.figures().headway().p50Seconds());
        return ThroughputColumns.upserted(ThroughputColumns.delays(table), "from_stop_id", "to_stop_id");
    }

    /** Table {@code station_throughput}. */
    public static Table<WindowRow> ofStations() {
        Table.Builder<WindowRow> table = Table.<WindowRow>named("station_throughput")
                .text("stop_id", row -> row.place().name())
                .text("direction", row -> row.place().direction());
        return ThroughputColumns.upserted(stands(table), "stop_id", "direction");
    }

    /** Table {@code border_dwell}. */
    public static Table<WindowRow> ofBorders() {
        Table.Builder<WindowRow> table = Table.<WindowRow>named("border_dwell")
                .text("stop_id", row -> row.place().name())
                .text("next_stop_id", row -> row.place().direction());
        return ThroughputColumns.upserted(stands(table), "stop_id", "next_stop_id");
    }

    private static Table.Builder<WindowRow> stands(Table.Builder<WindowRow> table) {
        ThroughputColumns.load(ThroughputColumns.window(table))
                .bigint("estimated_count", row -> row.figures().volume().estimated());
        return ThroughputColumns.delays(ThroughputColumns.standing(table));
    }

    /** Table {@code punctuality}, of stations and corridors. */
    public static Table<WindowRow> ofPunctuality() {
        Table.Builder<WindowRow> table = Table.<WindowRow>named("punctuality")
                .text("place_kind", row -> row.place().kind().code())
                .text("place", row -> row.place().name())
                .text("direction", row -> row.place().direction());
        ThroughputColumns.window(table)
                .bigint("arrival_count", row -> row.figures().punctuality().arrivals())
                .bigint(
                        "arrival_delay_seconds",
                        row -> row.figures().punctuality().delaySeconds())
                .number(
                        "mean_arrival_delay_seconds",
                        row -> Units.mean(
                                row.figures().punctuality().delaySeconds(),
                                row.figures().punctuality().arrivals()))
                .bigint("affected_count", row -> row.figures().punctuality().affected())
                .bigint("punctual_count", row -> row.figures().punctuality().punctual())
                .bigint("started_count", row -> row.figures().runs().started())
                .bigint("ended_count", row -> row.figures().runs().ended())
                .bigint("cancelled_count", row -> row.figures().runs().cancelled());
        return ThroughputColumns.upserted(table, "place_kind", "place", "direction");
    }
}
