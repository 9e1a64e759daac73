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
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live job whose telemetry falls silent, all of it: record time stands still, and no train is forgotten. */
class SilentTelemetryITCase {
    private static final String DAY = "2025-06-15";
    private static final Duration IDLENESS = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void goesOnWithEveryTrainAfterASilence() throws Exception {
        SmallRailway railway = SmallRailway.in(folder);
        InputRecords records = new InputRecords(new PackagedSchemas());
        TrainRun run = railway.run("morning", DAY);
        List<PositionReport> fixes = TrainRide.of(run, Duration.ZERO).fixes();
        int half = fixes.size() / 2;
        long planned = run.origin().departureMillis() - Duration.ofDays(1).toMillis();

        try (JobBench bench = JobBench.start(folder)) {
            bench.send(List.of(records.of(railway.routes().get(0), planned), records.of(run, planned)));
            try (LocalJob job = start(bench)) {
                // The job has nothing but plans for a while, and must not take that for the end of time.
                staysSo(() ->
                        bench.list("select state from train_status").stream().allMatch("not-departed"::equals));
                bench.send(toRecords(records, fixes.subList(0, half)));
                await().atMost(Duration.ofSeconds(60)).until(() -> isUnderWay(bench));
                staysSo(() -> isUnderWay(bench));
                bench.send(toRecords(records, fixes.subList(half, fixes.size())));
                await().atMost(Duration.ofSeconds(60))
                        .until(() ->
                                bench.list("select state from train_status").equals(List.of("arrived")));
                job.cancel();
            }
            assertThat(bench.list("select reason from rejected")).isEmpty();
        }
    }

    private static boolean isUnderWay(JobBench bench) throws Exception {
        List<String> states = bench.list("select state from train_status");
        return states.equals(List.of("running")) || states.equals(List.of("standing"));
    }

    private static void staysSo(Callable<Boolean> state) {
        await().during(IDLENESS.multipliedBy(5))
                .atMost(IDLENESS.multipliedBy(20))
                .until(state);
    }

    private LocalJob start(JobBench bench) {
        String[] arguments = bench.arguments("--idleness", IDLENESS.toSeconds() + "s");
        LocalFlinkOptions options = LocalFlinkOptions.of(TrackingJob.NAME, 2, folder.resolve("checkpoints"))
                .withRestartAttempts(0);
        return LocalFlink.start(options, environment -> TrackingJob.attach(environment, arguments));
    }

    private static List<ProducerRecord<byte[], byte[]>> toRecords(InputRecords records, List<PositionReport> fixes)
            throws IOException {
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>();
        for (PositionReport fix : fixes) {
            made.add(records.of(fix, fix.measuredAtMillis() + 2_000));
        }
        return made;
    }
}
