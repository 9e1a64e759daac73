package io.railpulse.backtest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.pipelines.alert.AlertingJob;
import io.railpulse.testing.train.TrainStatuses;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live alerting that hears nothing for a while, of anything: record time stands still, and nothing is due that is not. */
class SilentAlertingITCase {
    private static final String NIGHT = "night@2025-06-15";
    private static final String MORNING = "morning@2025-06-15";
    private static final long BEGIN = Instant.parse("2025-06-15T06:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final Duration IDLENESS = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void raisesNothingBeforeItIsDue() throws Exception {
        InputRecords records = new InputRecords(new PackagedSchemas());
        try (JobBench bench = JobBench.start(folder);
                LocalJob job = start(bench)) {
            bench.send(List.of(late(records, NIGHT, -30), late(records, NIGHT, -15), late(records, MORNING, 0)));
            await().atMost(Duration.ofSeconds(60)).until(() -> raised(bench).size() == 1);
            await().during(IDLENESS.multipliedBy(8))
                    .atMost(IDLENESS.multipliedBy(30))
                    .until(() -> raised(bench).size() == 1);

            // Time that goes on with another train is enough.
            bench.send(List.of(late(records, NIGHT, 11)));
            await().atMost(Duration.ofSeconds(60)).until(() -> raised(bench).size() == 2);
            job.cancel();

            assertThat(raised(bench)).containsExactly(NIGHT + " 05:40:00", MORNING + " 06:10:00");
        }
    }

    private static List<String> raised(JobBench bench) throws SQLException {
        return bench.list(
                "select subject, to_char(raised_at at time zone 'UTC', 'HH24:MI:SS') from alert order by raised_at");
    }

    /** A train is 90 minutes late: an alert once it has been so for ten minutes. */
    private static ProducerRecord<byte[], byte[]> late(InputRecords records, String run, long minute) {
        return records.of(TrainStatuses.of(run, RunState.RUNNING, BEGIN, 90 * 60, BEGIN + minute * MINUTE));
    }

    private LocalJob start(JobBench bench) {
        String[] arguments = bench.arguments("--idleness", IDLENESS.toSeconds() + "s");
        LocalFlinkOptions options = LocalFlinkOptions.of(AlertingJob.NAME, 2, folder.resolve("checkpoints"))
                .withRestartAttempts(0);
        return LocalFlink.start(options, environment -> AlertingJob.attach(environment, arguments));
    }
}
