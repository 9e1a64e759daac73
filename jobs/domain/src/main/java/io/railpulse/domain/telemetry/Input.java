package io.railpulse.domain.telemetry;

/** The inputs of the jobs, named as they stand in the accounting. Accounts are kept by their places: new ones come last. */
public enum Input {
    TRAIN_RUNS,
    ROUTES,
    POSITIONS,
    MOVEMENTS,
    SENSORS,
    ASSIGNMENTS,
    /** What the job learned before it was started, and wrote itself. */
    LINK_TIMES,
    /** What tracking tells of calls. */
    OBSERVED_CALLS,
    /** What tracking tells of what trains are doing. */
    TRAIN_STATUSES,
    /** When alerts are raised and cleared. */
    ALERT_RULES,
    /** Who has seen which alert. */
    ALERT_ACKS,
    /** What tracking forecasts. */
    ETAS,
    /** What customers send. */
    CONSIGNMENTS,
    /** What throughput tells of the queues of borders. */
    BORDER_QUEUES,
    /** Of which parts of the earth somebody wants to know which trains are there. */
    GEOFENCES;

    /** The name in the accounting, in tables and in file names: {@code positions}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
