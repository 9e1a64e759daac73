package io.railpulse.operators.geofence;

import io.railpulse.domain.geofence.FenceIndex;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** The fences as each task is told them. Each is remembered until it is withdrawn. */
public final class FencesInForce {
    /** The fences in force, by id. */
    public static final MapStateDescriptor<String, Geofence> FENCES =
            new MapStateDescriptor<>("geofences", Types.STRING, TypeInformation.of(Geofence.class));

    private FencesInForce() {}

    /** Takes a fence that was given, changed or withdrawn; an earlier version changes nothing. */
    static void take(GeofenceChange change, BroadcastState<String, Geofence> fences) throws Exception {
        if (change.fence() == null) {
            fences.remove(change.fenceId());
        } else if (change.fence().replaces(fences.get(change.fenceId()))) {
            fences.put(change.fenceId(), change.fence());
        }
    }

    static FenceIndex index(ReadOnlyBroadcastState<String, Geofence> fences) throws Exception {
        List<Geofence> all = new ArrayList<>();
        for (Map.Entry<String, Geofence> fence : fences.immutableEntries()) {
            all.add(fence.getValue());
        }
        return FenceIndex.of(all);
    }
}
