package io.railpulse.backtest.replay;

import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.pipelines.alert.AlertingJob;
import io.railpulse.pipelines.throughput.ThroughputJob;
import io.railpulse.pipelines.tracking.TrackingJob;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** The jobs of a replay. Each reads what those before it have written, so they run one after another. */
final class ReplayedJobs {
    /** What tracking accounts for. */
    static final List<Input> TRACKED =
            List.of(Input.POSITIONS, Input.MOVEMENTS, Input.TRAIN_RUNS, Input.ROUTES, Input.ASSIGNMENTS);

    private static final String PARTS_OF_A_WINDOW = "15m";

    private final LocalServices services;

    ReplayedJobs(LocalServices services) {
        this.services = services;
    }

    /** @param learnedUntil where the topic of what was learned ended before the job began */
    ReplayedJob tracking(Map<TopicPartition, Long> learnedUntil, ForecastParts parts) {
        // Hours of record time pass in a second here; what is newest at the end is told in any case.
        String[] arguments = arguments("--link-times-every", "30d", "--forecast-without", parts.text());
        return new ReplayedJob(
                TrackingJob.NAME,
                "tracking",
                "track-train",
                topics(TRACKED),
                environment -> TrackingJob.attach(environment, learnedUntil, arguments));
    }

    /** @param zone of all days */
    ReplayedJob throughput(ZoneId zone) {
        String[] arguments = arguments(
                "--tell-every",
                PARTS_OF_A_WINDOW,
                "--tell-corridors-every",
                PARTS_OF_A_WINDOW,
                "--place-zone",
                zone.getId(),
                "--corridor-zone",
                zone.getId());
        return new ReplayedJob(
                ThroughputJob.NAME,
                "throughput",
                "contribute-run",
                topics(List.of(Input.TRAIN_RUNS, Input.OBSERVED_CALLS, Input.TRAIN_STATUSES)),
                environment -> ThroughputJob.attach(environment, arguments));
    }

    ReplayedJob alerting() {
        String[] arguments = arguments();
        return new ReplayedJob(
                AlertingJob.NAME,
                "alerting",
                "raise-alerts",
                topics(List.of(Input.TRAIN_STATUSES, Input.OBSERVED_CALLS, Input.ALERT_RULES, Input.ALERT_ACKS)),
                environment -> AlertingJob.attach(environment, arguments));
    }

    private static List<String> topics(List<Input> inputs) {
        return inputs.stream()
                .map(input -> KafkaInputs.topicOf(input).topicName())
                .toList();
    }

    private String[] arguments(String... further) {
        Stream<String> common = Stream.of(
                "--kafka",
                services.bootstrapServers(),
                "--database",
                services.jdbcUrl(),
                "--database-user",
                services.user(),
                "--database-password-file",
                services.workFolder().postgresPassword().toString(),
                "--bounded",
                "true",
                // Hours of record time pass in a second here: the larger the batch, the fewer changes survive in it.
                "--batch-rows",
                "40000",
                "--batch-wait",
                "5s");
        return Stream.concat(common, Stream.of(further)).toArray(String[]::new);
    }
}
