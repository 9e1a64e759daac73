package io.railpulse.domain.telemetry;

import io.railpulse.domain.network.Route;

/**
 * A geometry as it was received.
 *
 * @param route the geometry
 * @param origin where it stands in the log
 */
public record RouteInput(Route route, Origin origin) {}
