package io.railpulse.simulator.telemetry;

import java.util.Locale;

/** What travels with a train and may carry a device. */
public enum AssetKind {
    LOCOMOTIVE,
    WAGON,
    CONTAINER;

    /** The name in tables: {@code locomotive}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
