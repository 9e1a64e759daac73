package io.railpulse.connectors.sensor;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.sensor.SensorWindow;

/** Table {@code sensor_window}: the newest revision of each window of each quantity of each asset. */
public final class SensorWindowTable {

    private SensorWindowTable() {}

    public static Table<SensorWindow> table() {
        return Table.<SensorWindow>named("sensor_window")
                .text("asset_id", SensorWindow::assetId)
                .text("quantity", window -> window.quantity().code())
                .time("window_start_at", SensorWindow::startMillis)
                .time("window_end_at", SensorWindow::endMillis)
                .bigint("reading_count", SensorWindow::count)
                .number("min_value", SensorWindow::min)
                .number("max_value", SensorWindow::max)
                .number("mean_value", SensorWindow::mean)
                .number("last_value", SensorWindow::last)
                .time("last_measured_at", SensorWindow::lastMeasuredMillis)
                .integer("revision", SensorWindow::revision)
                .time("record_at", SensorWindow::recordMillis)
                .key("asset_id", "quantity", "window_start_at")
                .upsertedBy("record_at", "revision");
    }
}
