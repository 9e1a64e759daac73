package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.testing.train.TrainStatuses;
import java.util.List;

/** A train that visits a yard, and one that goes through between two fixes; another yard lies elsewhere. */
final class FencedTraffic {
    private static final long MINUTE = AlertedTraffic.MINUTE;

    private FencedTraffic() {}

    /** Known at the start. */
    static List<Received> knownFences() {
        return List.of(fence(Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000))
                .telling(100, 180)));
    }

    static List<Received> laterFences() {
        return List.of(fence(Geofence.ofCircle("elsewhere", "elsewhere", new FenceCircle(40, 10, 1_000))));
    }

    private static Received fence(Geofence fence) {
        return Received.of(new GeofenceChange(fence.fenceId(), fence));
    }

    /** What is heard of both in a minute. */
    static List<Received> statuses(int minute) {
        return minute == 4
                ? List.of(status("visitor@d", RunState.STANDING, 10, minute))
                : List.of(
                        status("visitor@d", RunState.RUNNING, minute < 4 ? 9.95 : 10.05, minute),
                        status("passer@d", RunState.RUNNING, minute < 4 ? 9.95 : 10.05, minute));
    }

    private static Received status(String run, RunState state, double longitude, int minute) {
        TrainStatus status = TrainStatuses.seenAt(run, state, 50, longitude, minute * MINUTE, minute * MINUTE);
        return Received.of(null, status);
    }
}
