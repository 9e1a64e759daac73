package io.railpulse.domain.sensor;

/** The windows of one asset that still take readings. */
public interface SensorWindowMemory {

    /** What is known of a window; null if nothing. */
    WindowSums find(WindowKey window);

    void put(WindowKey window, WindowSums sums);
}
