package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.BorderVisit;
import io.railpulse.domain.throughput.QueueMemory;
import io.railpulse.domain.throughput.Told;
import io.railpulse.operators.StateAccess;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What is remembered of the queue of one border: an entry a visit, and one an hour that was told and is not final. {@link
 * io.railpulse.domain.throughput.QueueHours} says when they go.
 */
final class KeptQueue implements QueueMemory {
    private final MapState<String, BorderVisit> visits;
    private final MapState<Long, Told> told;
    private final TreeMap<String, BorderVisit> known = new TreeMap<>();
    private final TreeMap<Long, Told> toldInOrder = new TreeMap<>();

    KeptQueue(RuntimeContext context) {
        this.visits = context.getMapState(
                new MapStateDescriptor<>("visits", Types.STRING, TypeInformation.of(BorderVisit.class)));
        this.told =
                context.getMapState(new MapStateDescriptor<>("told-hours", Types.LONG, TypeInformation.of(Told.class)));
    }

    /** Turns to the key that is processed now. */
    void begin() throws Exception {
        known.clear();
        for (Map.Entry<String, BorderVisit> entry : visits.entries()) {
            known.put(entry.getKey(), entry.getValue());
        }
        toldInOrder.clear();
        for (Map.Entry<Long, Told> entry : told.entries()) {
            toldInOrder.put(entry.getKey(), entry.getValue());
        }
    }

    private static String keyOf(BorderVisit visit) {
        return visit.stopSequence() + " " + visit.trainRunId();
    }

    @Override
    public Collection<BorderVisit> listVisits() {
        return known.values();
    }

    @Override
    public void add(BorderVisit visit) {
        known.put(keyOf(visit), visit);
        StateAccess.change(() -> visits.put(keyOf(visit), visit));
    }

    @Override
    public void remove(BorderVisit visit) {
        if (visit.equals(known.get(keyOf(visit)))) {
            known.remove(keyOf(visit));
            StateAccess.change(() -> visits.remove(keyOf(visit)));
        }
    }

    @Override
    public NavigableMap<Long, Told> listTold() {
        return toldInOrder;
    }

    @Override
    public void putTold(long hourEndMillis, Told what) {
        toldInOrder.put(hourEndMillis, what);
        StateAccess.change(() -> told.put(hourEndMillis, what));
    }

    @Override
    public void removeTold(long hourEndMillis) {
        toldInOrder.remove(hourEndMillis);
        StateAccess.change(() -> told.remove(hourEndMillis));
    }
}
