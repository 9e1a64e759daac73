package io.railpulse.domain.tracking;

import java.util.List;

/** The register of device filters, in the order in which they are asked: a new one needs its class and a line here. */
final class DeviceFilters {

    private DeviceFilters() {}

    static List<DeviceFilter> all(TrackingOptions options) {
        return List.of(new StaleRepeat(), new StaticDrift(options.driftRadiusMetres()));
    }
}
