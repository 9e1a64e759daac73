package io.railpulse.operators.sensor;

import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.sensor.SensorWindowMemory;
import io.railpulse.domain.sensor.WindowKey;
import io.railpulse.domain.sensor.WindowSums;
import io.railpulse.operators.StateAccess;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The windows of one asset that still take readings, an entry each. Key: asset. */
final class KeptSums implements SensorWindowMemory {
    private final MapState<WindowKey, WindowSums> windows;

    KeptSums(RuntimeContext context) {
        this.windows = context.getMapState(new MapStateDescriptor<>(
                "sensor-windows", TypeInformation.of(WindowKey.class), TypeInformation.of(WindowSums.class)));
    }

    @Override
    public WindowSums find(WindowKey window) {
        return StateAccess.get(() -> windows.get(window));
    }

    @Override
    public void put(WindowKey window, WindowSums sums) {
        StateAccess.change(() -> windows.put(window, sums));
    }

    /** Forgets windows that take nothing any more at a record time. */
    void forgetBefore(long recordMillis, long memoryMillis) throws Exception {
        Iterator<Map.Entry<WindowKey, WindowSums>> entries = windows.iterator();
        while (entries.hasNext()) {
            if (SensorWindow.isOver(entries.next().getKey().startMillis(), recordMillis, memoryMillis)) {
                entries.remove();
            }
        }
        if (windows.isEmpty()) {
            // An empty map would stay behind.
            windows.clear();
        }
    }

    boolean isEmpty() throws Exception {
        return windows.isEmpty();
    }
}
