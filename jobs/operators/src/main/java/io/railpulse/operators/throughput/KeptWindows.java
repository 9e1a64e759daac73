package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.Pane;
import io.railpulse.domain.throughput.Told;
import io.railpulse.domain.throughput.Window;
import io.railpulse.domain.throughput.WindowMemory;
import io.railpulse.operators.StateAccess;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is remembered of one place: an entry a pane, and one a window that was told and is not final. {@link
 * io.railpulse.domain.throughput.PlaceWindows} says when they go.
 */
final class KeptWindows implements WindowMemory {
    private final MapState<Long, long[]> panes;
    private final MapState<Window, Told> told;
    private final TreeSet<Long> paneStarts = new TreeSet<>();
    private final TreeMap<Window, Told> toldInOrder = new TreeMap<>();

    KeptWindows(RuntimeContext context) {
        this.panes = context.getMapState(
                new MapStateDescriptor<>("panes", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        this.told = context.getMapState(new MapStateDescriptor<>(
                "told-windows", TypeInformation.of(Window.class), TypeInformation.of(Told.class)));
    }

    /** Turns to the key that is processed now. */
    void begin() throws Exception {
        paneStarts.clear();
        panes.keys().forEach(paneStarts::add);
        toldInOrder.clear();
        for (Map.Entry<Window, Told> entry : told.entries()) {
            toldInOrder.put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public NavigableSet<Long> listPaneStarts() {
        return paneStarts;
    }

    @Override
    public Pane findPane(long startMillis) {
        long[] numbers = StateAccess.get(() -> panes.get(startMillis));
        return numbers == null ? Pane.EMPTY : Pane.of(numbers);
    }

    @Override
    public void putPane(long startMillis, Pane pane) {
        paneStarts.add(startMillis);
        StateAccess.change(() -> panes.put(startMillis, pane.numbers()));
    }

    @Override
    public void removePane(long startMillis) {
        paneStarts.remove(startMillis);
        StateAccess.change(() -> panes.remove(startMillis));
    }

    @Override
    public NavigableMap<Window, Told> listTold() {
        return toldInOrder;
    }

    @Override
    public void putTold(Window window, Told what) {
        toldInOrder.put(window, what);
        StateAccess.change(() -> told.put(window, what));
    }

    @Override
    public void removeTold(Window window) {
        toldInOrder.remove(window);
        StateAccess.change(() -> told.remove(window));
    }
}
