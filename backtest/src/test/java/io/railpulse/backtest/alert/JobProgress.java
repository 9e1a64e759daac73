package io.railpulse.backtest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.backtest.job.JobBench;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far an alerting job is. Its sources tell Kafka with every checkpoint what they have read.
 *
 * @param group how the names of the job's consumer groups begin
 */
record JobProgress(JobBench bench, AlertingProcess job, String group) {
    private static final Map<Topic, String> GROUPS =
            Map.of(Topic.TRAIN_STATUS, "train-statuses", Topic.ALERT_RULE, "alert-rules");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** For rows that wait for others before they are written. */
    private static final Duration STILL = Duration.ofSeconds(3);

    /** Waits until a checkpoint holds all that is in a topic. */
    void awaitTaken(Topic topic) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            assertThat(job.isRunning()).as(job.tellLog()).isTrue();
            return isTaken(topic);
        });
    }

    private boolean isTaken(Topic topic) throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = bench.kafka().createAdmin()) {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(
                            group + "-" + GROUPS.get(topic))
                    .partitionsToOffsetAndMetadata()
                    .get();
            return LogEnds.findOffsets(bench.kafka(), List.of(topic.topicName())).offsets().entrySet().stream()
                    .allMatch(end -> isTaken(end, taken));
        }
    }

    private static boolean isTaken(Map.Entry<TopicPartition, Long> end, Map<TopicPartition, OffsetAndMetadata> taken) {
        OffsetAndMetadata offset = taken.get(end.getKey());
        return end.getValue() == 0 || offset != null && offset.offset() == end.getValue();
    }

    /** Waits until something was told, nothing more is, and the history of all of it is written. */
    void awaitTold(Predicate<ToldAlerts> done) {
        AtomicInteger before = new AtomicInteger();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .during(STILL)
                .until(() -> {
                    assertThat(job.isRunning()).as(job.tellLog()).isTrue();
                    ToldAlerts told = ToldAlerts.of(bench.read(List.of(Topic.ALERT)));
                    int changes = told.changes().size();
                    return done.test(told)
                            && before.getAndSet(changes) == changes
                            && bench.list("select sequence from alert_event").size() == changes;
                });
    }
}
