package io.railpulse.domain.telemetry;

/** The inputs of the jobs, named as they stand in the accounting. */
public enum Input {
    TRAIN_RUNS,
    ROUTES,
    POSITIONS,
    MOVEMENTS,
    SENSORS;

    /** The name in the accounting, in tables and in file names: {@code positions}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
