package io.railpulse.pipelines.alert;

import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import java.time.Duration;
import java.util.List;

/** What the alerting job may be told: one constant an option, gathered in {@link #ALL}. */
public final class AlertingJobOptions {
    private static final SensorOptions SENSORS = SensorOptions.defaults();

    public static final Option<String> GROUP =
            Option.ofText("group", "railpulse-alerting", "How the names of the job's consumer groups begin.");
    public static final Option<Duration> OUT_OF_ORDER = Option.ofDuration(
            "out-of-order",
            Duration.ofSeconds(30),
            "How far records of one partition may be behind in record time, since several tasks write them: time-outs wait"
                    + " so long, data do not; bounded jobs find out themselves.");
    public static final Option<Duration> LEAST_TRANSFER = Option.ofDuration(
            "least-transfer",
            ConsignmentOptions.defaults().leastTransfer(),
            "How long it takes at least to change a container from one train to another.");
    public static final Option<Duration> TELL_CONSIGNMENTS_EVERY = Option.ofDuration(
            "tell-consignments-every",
            ConsignmentOptions.defaults().tellEvery(),
            "How often the status of a consignment is told at most where nothing happened and only forecasts moved, in"
                    + " record time.");

    public static final Option<Duration> WINDOW_MEMORY = Option.ofDuration(
            "window-memory",
            SENSORS.windowMemory(),
            "How long after its end a window of sensor readings is kept, in record time: what comes later is late.");
    public static final Option<Duration> FUTURE_TOLERANCE = Option.ofDuration(
            "future-tolerance", SENSORS.futureTolerance(), "How far a sensor's clock may be ahead of the receipt.");
    public static final Option<Duration> PAST_TOLERANCE = Option.ofDuration(
            "past-tolerance", SENSORS.pastTolerance(), "How far a sensor's clock may be behind the receipt.");
    public static final Option<Duration> ASSIGNMENT_GRACE = Option.ofDuration(
            "assignment-grace",
            SENSORS.assignmentGrace(),
            "What a sensor measures up to this long before its asset joins a run, or after it leaves, is still of that run.");
    public static final Option<Duration> ASSIGNMENT_MEMORY = Option.ofDuration(
            "assignment-memory",
            SENSORS.assignmentMemory(),
            "An asset's assignment is known this long after it ended, or after it began where no end is known.");

    /** All of them, in the order of the reference page. */
    public static final List<Option<?>> ALL = List.of(
            JobOptions.KAFKA,
            JobOptions.KAFKA_PROPERTIES,
            JobOptions.SCHEMA_REGISTRY,
            JobOptions.DATABASE,
            JobOptions.DATABASE_USER,
            JobOptions.DATABASE_PASSWORD_FILE,
            GROUP,
            JobOptions.BOUNDED,
            OUT_OF_ORDER,
            WINDOW_MEMORY,
            FUTURE_TOLERANCE,
            PAST_TOLERANCE,
            ASSIGNMENT_GRACE,
            ASSIGNMENT_MEMORY,
            LEAST_TRANSFER,
            TELL_CONSIGNMENTS_EVERY,
            JobOptions.IDLENESS,
            JobOptions.EXACTLY_ONCE,
            JobOptions.BATCH_ROWS,
            JobOptions.BATCH_WAIT);

    private AlertingJobOptions() {}

    static ConsignmentOptions consignmentsOf(OptionValues values) {
        ConsignmentOptions defaults = ConsignmentOptions.defaults();
        return new ConsignmentOptions(
                values.get(LEAST_TRANSFER),
                values.get(TELL_CONSIGNMENTS_EVERY),
                defaults.forgetAfter(),
                defaults.giveUpAfter());
    }

    /** What is made of readings of sensors. */
    static SensorOptions sensorsOf(OptionValues values) {
        return new SensorOptions(
                values.get(WINDOW_MEMORY),
                values.get(FUTURE_TOLERANCE),
                values.get(PAST_TOLERANCE),
                values.get(ASSIGNMENT_GRACE),
                values.get(ASSIGNMENT_MEMORY));
    }
}
