package io.railpulse.domain.sensor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums up the readings of one asset by quantity and five minutes. Each window is told as soon as it is known of, and again with each
 * reading that comes later.
 */
public final class SensorWindows {
    private final String assetId;
    private final SensorWindowMemory memory;
    private final Map<WindowKey, WindowSums> changed =
            new TreeMap<>(Comparator.comparing(WindowKey::quantity).thenComparing(WindowKey::startMillis));

    public SensorWindows(String assetId, SensorWindowMemory memory) {
        this.assetId = assetId;
        this.memory = memory;
    }

    /** Takes a reading that is not late. */
    public void take(Reading reading) {
        WindowKey window = new WindowKey(reading.quantity(), SensorWindow.startOf(reading.measuredMillis()));
        changed.computeIfAbsent(window, this::findOrBegin).add(reading);
    }

    /** The windows that changed since the last time, once each. */
    public List<SensorWindow> tell(long recordMillis) {
        List<SensorWindow> told = changed.entrySet().stream()
                .map(entry -> tell(entry.getKey(), entry.getValue(), recordMillis))
                .toList();
        changed.clear();
        return told;
    }

    private WindowSums findOrBegin(WindowKey window) {
        WindowSums known = memory.find(window);
        return known == null ? new WindowSums() : known;
    }

    private SensorWindow tell(WindowKey window, WindowSums sums, long recordMillis) {
        sums.revision++;
        memory.put(window, sums);
        return new SensorWindow(
                assetId,
                window.quantity(),
                window.startMillis(),
                sums.count,
                sums.min,
                sums.max,
                sums.mean(),
                sums.last,
                sums.lastMillis,
                sums.revision,
                recordMillis);
    }
}
