package io.railpulse.pipelines.job;

import io.railpulse.pipelines.options.Option;
import java.time.Duration;

/** What every job may be told; each gathers them with its own. */
public final class JobOptions {
    public static final Option<String> KAFKA =
            Option.ofText("kafka", null, "Bootstrap servers of the Kafka cluster, host:port,host:port.");
    public static final Option<String> KAFKA_PROPERTIES = Option.ofText(
            "kafka-properties",
            "",
            "File of further client properties, such as those of TLS and SASL; a secret belongs there, not here.");
    public static final Option<String> SCHEMA_REGISTRY = Option.ofText(
            "schema-registry", "", "URL of a schema registry; without it the packaged catalogue names the schemas.");
    public static final Option<String> DATABASE =
            Option.ofText("database", null, "JDBC URL of the PostgreSQL database, without a password.");
    public static final Option<String> DATABASE_USER =
            Option.ofText("database-user", "railpulse", "Role to connect to the database as.");
    public static final Option<String> DATABASE_PASSWORD_FILE = Option.ofText(
            "database-password-file",
            "",
            "File that holds the role's password; without it the environment variable RAILPULSE_DATABASE_PASSWORD.");
    public static final Option<Boolean> BOUNDED = Option.ofSwitch(
            "bounded", false, "Whether the job reads up to where the topics end when it starts, and then ends itself.");
    public static final Option<Duration> IDLENESS = Option.ofDuration(
            "idleness", Duration.ofSeconds(10), "How long a partition may be silent before the others go on.");
    public static final Option<Boolean> EXACTLY_ONCE = Option.ofSwitch(
            "exactly-once",
            false,
            "Whether Kafka outputs are written in transactions, readable only after the next checkpoint.");
    public static final Option<Integer> BATCH_ROWS =
            Option.ofCount("batch-rows", 2_000, "Rows that are written to the database at once, at most.");
    public static final Option<Duration> BATCH_WAIT = Option.ofDuration(
            "batch-wait", Duration.ofSeconds(1), "How long a row waits for others before it is written.");

    private JobOptions() {}
}
