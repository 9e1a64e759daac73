package io.railpulse.connectors.eta;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.eta.learning.LinkTime;

/** Table {@code link_time}: what is usual on each link and for each dwell; one that was forgotten keeps its row. */
public final class LinkTimeTable {

    private LinkTimeTable() {}

    public static Table<LinkTime> table() {
        return Table.<LinkTime>named("link_time")
                .text("train_kind", LinkTime::trainKind)
                .text("link", LinkTime::key)
                .text("train_class", LinkTime::trainClass)
                .text("from_stop_id", LinkTime::fromStopId)
                .text("to_stop_id", LinkTime::toStopId)
                .bigint("planned_seconds", LinkTime::plannedSeconds)
                .bigint("traversals", LinkTime::traversals)
                .number("mean_deviation_seconds", LinkTime::meanSeconds)
                .number("mean_uncertainty_seconds", LinkTime::meanUncertaintySeconds)
                .number("p10_deviation_seconds", LinkTime::p10Seconds)
                .number("p50_deviation_seconds", LinkTime::p50Seconds)
                .number("p90_deviation_seconds", LinkTime::p90Seconds)
                .time("known_at", LinkTime::knownMillis)
                .key("train_kind", "link")
                .upsertedBy("known_at");
    }
}
