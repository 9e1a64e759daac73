package io.railpulse.connectors.throughput;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;

/** Table {@code border_queue}: the queue of each border by the hour. */
public final class BorderQueueTable {

    private BorderQueueTable() {}

    public static Table<QueueRow> table() {
        return Table.<QueueRow>named("border_queue")
                .text("stop_id", row -> row.border().name())
                .text("next_stop_id", row -> row.border().direction())
                .time("hour_end_at", QueueRow::hourEndMillis)
                .time("at", row -> row.figures().atMillis())
                .integer("waiting_count", row -> row.figures().waiting())
                .time("oldest_arrived_at", row -> row.figures().oldestArrivedMillis())
                .bigint("oldest_age_seconds", row -> oldestAgeSeconds(row.figures()))
                .integer("departure_count", row -> row.figures().departures())
                .bigint("busy_seconds", row -> row.figures().busySeconds())
                .number("service_per_hour", row -> row.figures().servicePerHour())
                .time("clearing_at", row -> row.figures().clearingMillis())
                .flag("provisional", QueueRow::provisional)
                .integer("revision", QueueRow::revision)
                .time("record_at", QueueRow::recordMillis)
                .key("stop_id", "next_stop_id", "hour_end_at")
                .upsertedBy("record_at", "revision");
    }

    private static Long oldestAgeSeconds(QueueFigures queue) {
        return queue.oldestArrivedMillis() == null
                ? null
                : Long.valueOf((queue.atMillis() - queue.oldestArrivedMillis()) / 1000);
    }
}
