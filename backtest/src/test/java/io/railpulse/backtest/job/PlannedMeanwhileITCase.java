package io.railpulse.backtest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.pipelines.tracking.TrackingJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A live job that is down while a train is planned and runs. When it is started again, the topics end elsewhere than when it
 * was started first: it reads the plan all the same, once, and before it judges the train's fixes.
 */
class PlannedMeanwhileITCase {
    private static final String DAY = "2025-06-15";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void knowsATrainThatWasPlannedAndRanWhileTheJobWasDown() throws Exception {
        SmallRailway railway = SmallRailway.in(folder);
        InputRecords records = new InputRecords(new PackagedSchemas());
        TrainRun morning = railway.run("morning", DAY);
        TrainRun noon = railway.run("noon", DAY);
        long theDayBefore =
                morning.origin().departureMillis() - Duration.ofDays(1).toMillis();
        long justBefore =
                noon.origin().departureMillis() - Duration.ofMinutes(10).toMillis();

        try (JobBench bench = JobBench.start(folder)) {
            bench.send(List.of(records.of(railway.routes().get(0), theDayBefore), records.of(morning, theDayBefore)));
            Path savepoint;
            try (LocalJob job = start(bench, Optional.empty())) {
                bench.send(fixesOf(morning, records));
                awaitStates(bench, "arrived");
                savepoint = job.createSavepoint(folder);
            }
            bench.send(List.of(records.of(noon, justBefore)));
            bench.send(fixesOf(noon, records));
            try (LocalJob job = start(bench, Optional.of(savepoint))) {
                awaitStates(bench, "arrived", "arrived");
                awaitRows(
                        bench,
                        "select accepted, late, duplicate from input_account where input = 'train_runs'",
                        "1 0 0",
                        "1 0 0");
            }
            assertThat(bench.list("select reason, detail from rejected")).isEmpty();
        }
    }

    private static void awaitStates(JobBench bench, String... states) {
        awaitRows(bench, "select state from train_status", states);
    }

    private static void awaitRows(JobBench bench, String query, String... rows) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bench.list(query)).containsExactly(rows));
    }

    private LocalJob start(JobBench bench, Optional<Path> savepoint) {
        String[] arguments = bench.arguments("--idleness", "2s");
        LocalFlinkOptions options = LocalFlinkOptions.of(TrackingJob.NAME, 2, folder.resolve("checkpoints"))
                .withRestoreFrom(savepoint)
                .withRestartAttempts(0);
        return LocalFlink.start(options, environment -> TrackingJob.attach(environment, arguments));
    }

    private static List<ProducerRecord<byte[], byte[]>> fixesOf(TrainRun run, InputRecords records) throws IOException {
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>();
        for (PositionReport fix : TrainRide.of(run, Duration.ZERO).fixes()) {
            made.add(records.of(fix, fix.measuredAtMillis() + 2_000));
        }
        return made;
    }
}
