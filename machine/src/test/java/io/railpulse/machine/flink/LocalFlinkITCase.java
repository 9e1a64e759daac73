package io.railpulse.machine.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.railpulse.machine.MachineException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalFlinkITCase {

    private static final double FAST = 1_000_000;
    private static final double SLOW = 200;

    /** Operators are serialised on their way into the cluster, so what they saw is kept beside them. */
    private static final List<Long> COUNTS = new CopyOnWriteArrayList<>();

    @TempDir
    Path checkpoints;

    @BeforeEach
    void forgetTheLastTest() {
        COUNTS.clear();
    }

    @Test
    void runsABoundedJobToItsEndAndTellsItsProgress() throws Exception {
        try (LocalJob job = LocalFlink.start(options(2), environment -> buildCounting(environment, 1000, FAST))) {
            assertThat(job.await()).isEqualTo(LocalJob.End.FINISHED);

            assertThat(job.findOperator("count-records")).hasValueSatisfying(operator -> {
                assertThat(operator.recordsIn()).isEqualTo(1000);
                assertThat(operator.recordsOut()).isEqualTo(1000);
                assertThat(operator.counter(CountingFunction.COUNTER)).isEqualTo(1000);
                assertThat(operator.watermark()).contains(OperatorProgress.END_OF_INPUT);
            });
            assertThat(job.listOperators())
                    .extracting(OperatorProgress::operator)
                    .anyMatch(name -> name.contains("read-numbers"));
        }
        assertThat(COUNTS).hasSize(1000);
    }

    @Test
    void endsWithTheRootCauseWhenTheRestartsAreUsedUp() throws Exception {
        try (LocalJob job = LocalFlink.start(options(1).withRestartAttempts(1), LocalFlinkITCase::buildFailing)) {
            assertThatThrownBy(job::await)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage("test failed: IllegalStateException: the line is closed at Dostyk");
        }
    }

    @Test
    void goesOnFromTheLastCheckpointOfACancelledJob() throws Exception {
        LocalFlinkOptions options = options(2).withCheckpointInterval(Duration.ofMillis(200));
        Path latest;
        try (LocalJob job = LocalFlink.start(options, environment -> buildCounting(environment, 1_000_000, SLOW))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> COUNTS.size() > 100);
            await().until(() -> Checkpoints.findLatest(checkpoints).isPresent());
            assertThat(job.await(Duration.ZERO)).isEmpty();
            job.cancel();

            assertThat(job.await()).isEqualTo(LocalJob.End.CANCELLED);
            latest = Checkpoints.findLatest(checkpoints).orElseThrow();
            assertThat(latest.toString()).contains(job.jobId());
        }
        COUNTS.clear();

        LocalFlinkOptions resumed = options.withRestoreFrom(Optional.of(latest));
        try (LocalJob job = LocalFlink.start(resumed, environment -> buildCounting(environment, 1_000_000, SLOW))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !COUNTS.isEmpty());

            assertThat(COUNTS.get(0)).isGreaterThan(1);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(Checkpoints.findLatest(checkpoints))
                            .hasValueSatisfying(
                                    newest -> assertThat(newest.toString()).contains(job.jobId())));
        }
    }

    @Test
    void restoresASavepointAtAnotherParallelism() throws Exception {
        Path savepoint;
        try (LocalJob job = LocalFlink.start(options(1), environment -> buildCounting(environment, 1_000_000, SLOW))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> COUNTS.size() > 100);
            savepoint = job.createSavepoint(checkpoints.resolve("savepoints"));
        }
        COUNTS.clear();

        LocalFlinkOptions rescaled = options(2).withRestoreFrom(Optional.of(savepoint));
        try (LocalJob job = LocalFlink.start(rescaled, environment -> buildCounting(environment, 1_000_000, SLOW))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !COUNTS.isEmpty());

            assertThat(COUNTS.get(0)).isGreaterThan(1);
        }
        assertThat(savepoint).isDirectory();
    }

    @Test
    void saysWhatIsWrongWithATopologyBeforeAnythingStarts() {
        assertThatThrownBy(() -> LocalFlink.start(
                        options(1),
                        environment -> environment.fromSequence(1, 10).sinkTo(new DiscardingSink<>())))
                .isInstanceOf(MachineException.class)
                .hasMessageStartingWith("test cannot be built: IllegalStateException: Auto generated UIDs");
    }

    private LocalFlinkOptions options(int parallelism) {
        return LocalFlinkOptions.of("test", parallelism, checkpoints);
    }

    private static void buildCounting(StreamExecutionEnvironment environment, long records, double perSecond) {
        readNumbers(environment, records, perSecond)
                .keyBy((KeySelector<Long, Long>) number -> number % 4)
                .process(new CountingFunction())
                .name("count-records")
                .uid("count-records")
                .map(count -> {
                    COUNTS.add(count);
                    return count;
                })
                .returns(Types.LONG)
                .uid("keep-counts")
                .sinkTo(new DiscardingSink<>())
                .uid("write-nothing");
    }

    private static void buildFailing(StreamExecutionEnvironment environment) {
        readNumbers(environment, 10, FAST)
                .map(number -> {
                    if (number == 7) {
                        throw new IllegalStateException("the line is closed at Dostyk");
                    }
                    return number;
                })
                .returns(Types.LONG)
                .uid("fail-at-seven")
                .sinkTo(new DiscardingSink<>())
                .uid("write-nothing");
    }

    private static SingleOutputStreamOperator<Long> readNumbers(
            StreamExecutionEnvironment environment, long records, double perSecond) {
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                number -> number, records, RateLimiterStrategy.perSecond(perSecond), Types.LONG);
        return environment
                .fromSource(numbers, WatermarkStrategy.noWatermarks(), "read-numbers")
                .uid("read-numbers");
    }
}
