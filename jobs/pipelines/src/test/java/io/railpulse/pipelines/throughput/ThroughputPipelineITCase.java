package io.railpulse.pipelines.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.throughput.WindowKind;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.golden.Savepoints;
import io.railpulse.pipelines.golden.StateText;
import io.railpulse.pipelines.time.RecordTime;
import io.railpulse.pipelines.tracking.GivenStream;
import io.railpulse.pipelines.tracking.Pace;
import io.railpulse.testing.golden.GoldenFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.groups.OperatorMetricGroup;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The topology on a real, small Flink, without Kafka and PostgreSQL: nine of ten trains run on one corridor. */
class ThroughputPipelineITCase {
    private static final int TASKS = 4;
    private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    private static final MiniClusterExtension FLINK =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setConfiguration(METRICS.addToConfiguration(new Configuration()))
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(TASKS)
                    .build());

    @TempDir
    private static Path folder;

    private final BusyCorridor traffic = new BusyCorridor();

    @Test
    void givesEveryTaskItsShareAndTheSameRowsAsOneTaskAlone() throws Exception {
        List<WindowRow> wide = new ArrayList<>();
        JobClient job = run(TASKS, wide);
        List<WindowRow> narrow = new ArrayList<>();
        run(1, narrow);

        assertThat(newest(wide)).isEqualTo(newest(narrow)).hasSizeGreaterThan(3_000);
        assertThat(wide)
                .filteredOn(row -> row.window().kind() == WindowKind.DAY
                        && row.place().name().equals("main"))
                .extracting(row -> row.figures().volume().trains())
                .contains((long) BusyCorridor.ON_MAIN);
        long[] records = new long[TASKS];
        for (String operator : List.of("contribute-run", "sum-place", "sum-corridor")) {
            for (OperatorMetricGroup task : METRICS.findOperatorMetricGroups(job.getJobID(), operator)) {
                int number = Integer.parseInt(task.getAllVariables().get("<subtask_index>"));
                records[number] +=
                        task.getIOMetricGroup().getNumRecordsInCounter().getCount();
            }
        }
        double mean = Arrays.stream(records).average().orElseThrow();
        assertThat(mean).isGreaterThan(1_000);
        assertThat(Arrays.stream(records).max().orElseThrow() / mean)
                .as("records of the busiest task to those of the mean: %s", Arrays.toString(records))
                .isLessThanOrEqualTo(1.5);
    }

    /**
     * Holds what is kept in savepoints fast. If this fails: a state that is renamed or of another type is lost, or makes the
     * savepoint unreadable. {@code -Dgolden.update=true} writes the file anew, see {@link ThroughputTopologyTest}.
     */
    @Test
    void keepsTheStateThatItKeptWhenItWasLastReviewed() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        build(environment, Pace.endingAfter(1_000)).places().print();
        JobClient job = environment.executeAsync("stopping");
        String savepoint = Savepoints.takenAtTheEndOf(job, folder);

        GoldenFile.at("src/test/resources/golden/throughput-state.txt")
                .compareWith(
                        StateText.of(savepoint, uid -> uid.matches("contribute-run|sum-.*|batch-deltas|follow-queue")),
                        "see the Javadoc of this test");
    }

    private JobClient run(int parallelism, List<WindowRow> rows) throws Exception {
        StreamExecutionEnvironment environment = environment(parallelism);
        ThroughputPipeline.Outputs built = build(environment, Pace.atOnce());
        CloseableIterator<WindowRow> collected =
                built.places().union(built.corridors()).collectAsync();
        JobClient job = environment.executeAsync("throughput");
        collected.forEachRemaining(rows::add);
        job.getJobExecutionResult().get();
        return job;
    }

    private static StreamExecutionEnvironment environment(int parallelism) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setParallelism(parallelism);
        environment.setMaxParallelism(720);
        return environment;
    }

    private ThroughputPipeline.Outputs build(StreamExecutionEnvironment environment, Pace pace) {
        return ThroughputPipeline.build(
                new ThroughputPipeline.Inputs(
                        given(environment, "given-plans", traffic.plans, pace),
                        given(environment, "given-calls", traffic.calls, pace),
                        given(environment, "given-statuses", traffic.statuses, pace)),
                new ThroughputPipeline.Options(
                        ThroughputOptions.defaults(), RecordTimeOptions.replayUntil(traffic.newestMillis())));
    }

    private static DataStream<Received> given(
            StreamExecutionEnvironment environment, String name, List<Received> records, Pace pace) {
        return GivenStream.of(
                environment, name, records, RecordTime.ofBoundedInput().ofTelemetry(), pace);
    }

    /** The last of each window; how often one is told on the way may depend on where its slots were cut. */
    private static Map<String, String> newest(List<WindowRow> rows) {
        Map<String, String> newest = new TreeMap<>();
        Map<String, Integer> revisions = new TreeMap<>();
        for (WindowRow row : rows) {
            String key = row.place().key() + " " + row.window();
            Integer former = revisions.put(key, row.revision());
            assertThat(row.revision()).as(key).isEqualTo(former == null ? 0 : former + 1);
            newest.put(key, row.revision() + " " + row.provisional() + " " + row.figures());
        }
        return newest;
    }
}
