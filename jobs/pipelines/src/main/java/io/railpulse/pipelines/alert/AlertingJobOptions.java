package io.railpulse.pipelines.alert;

import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import java.time.Duration;
import java.util.List;

/** What the alerting job may be told: one constant an option, gathered in {@link #ALL}. */
public final class AlertingJobOptions {
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
}
