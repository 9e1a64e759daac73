package io.railpulse.operators.tracking;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.RouteLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The routes of all trains, once per task: broadcast, by route id. They live as long as the job, as their topic keeps them:
 * a route never changes under its id.
 */
public final class RouteLines {
    public static final MapStateDescriptor<String, Route> ROUTES =
            new MapStateDescriptor<>("routes", Types.STRING, TypeInformation.of(Route.class));

    /** Lines made from the broadcast state, which remains the truth. */
    private final Map<String, RouteLine> lines = new HashMap<>();

    Optional<RouteLine> find(String routeId, ReadOnlyBroadcastState<String, Route> routes) throws Exception {
        RouteLine known = lines.get(routeId);
        if (known != null) {
            return Optional.of(known);
        }
        Route route = routes.get(routeId);
        if (route == null) {
            return Optional.empty();
        }
        RouteLine line = new RouteLine(route);
        lines.put(routeId, line);
        return Optional.of(line);
    }
}
