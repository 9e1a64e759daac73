package io.railpulse.pipelines.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.pipelines.golden.StateText;
import io.railpulse.testing.golden.GoldenFile;
import io.railpulse.testing.train.TrainPrinter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topology on a real, small Flink, without Kafka and PostgreSQL: given streams go in, and what comes out is collected. */
class TrackingPipelineITCase {
    @RegisterExtension
    private static final MiniClusterExtension FLINK =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    /** For a machine with other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Map<String, List<Object>> undisturbed;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void runOnce() throws Exception {
        undisturbed = CollectedPipeline.atOnce(2).run();
    }

    @Test
    void followsATrainFromEndToEnd() {
        List<ObservedCall> calls = undisturbed.get("calls").stream()
                .map(ObservedCall.class::cast)
                .filter(call -> call.trainRunId().equals("train-3@2025-03-01"))
                .toList();

        assertThat(TrainPrinter.calls(calls))
                .isEqualTo("alpha -10:18:01 +3 | bravo 10:28-10:28 +3 | cedar 10:38-10:38 +1 | delta 10:48- -1");
    }

    @Test
    void tellsRejectedInputsApart() {
        assertThat(undisturbed.get("rejected"))
                .extracting(rejected -> ((RejectedInput) rejected).reason())
                .containsOnly(RejectReason.UNKNOWN_TRAIN_RUN, RejectReason.STOP_NOT_IN_PLAN);
    }

    @Test
    void accountsForEveryInput() {
        TestTraffic traffic = new TestTraffic();
        Map<String, Long> newest = new HashMap<>();
        for (Object told : undisturbed.get("accounts")) {
            InputAccount account = (InputAccount) told;
            long counted = account.accepted() + account.late() + account.duplicate();
            newest.merge(account.input() + " " + account.subject(), counted, Math::max);
        }
        long settled = newest.values().stream().mapToLong(Long::longValue).sum()
                + undisturbed.get("rejected").size();

        assertThat(settled)
                .isEqualTo(Stream.of(
                                traffic.positions,
                                traffic.movements,
                                traffic.knownPlans,
                                traffic.newPlans,
                                traffic.knownRoutes,
                                traffic.newRoutes)
                        .mapToLong(List::size)
                        .sum());
    }

    @Test
    void givesTheSameAtAnotherParallelism() throws Exception {
        assertSame(CollectedPipeline.atOnce(1).run());
    }

    /** Whichever source is slow, on a loaded machine or on a far broker: a replay's answer must not tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "given-positions",
                "given-movements",
                "given-known-plans",
                "given-new-plans",
                "given-known-routes",
                "given-new-routes"
            })
    void givesTheSameWhicheverInputIsReadLast(String stream) throws Exception {
        assertSame(CollectedPipeline.readingLast(stream, 2).run());
    }

    @Test
    void knowsTrainsThatWerePlannedWhileTheJobWasDown() throws Exception {
        Map<String, List<Object>> caughtUp = CollectedPipeline.catchingUp(1).run();

        assertThat(texts(caughtUp.get("rejected"))).isEqualTo(texts(undisturbed.get("rejected")));
    }

    @Test
    void givesTheSameAfterAFailure() throws Exception {
        assertSame(CollectedPipeline.failing(2).run());

        assertThat(FailOnceFunction.hasFailed()).isTrue();
    }

    /**
     * Holds what is kept in savepoints fast. If this fails: a state that is renamed or of another type is lost, or makes the
     * savepoint unreadable. {@code -Dgolden.update=true} writes the file anew, see {@link TrackingTopologyTest}.
     */
    @Test
    void keepsTheStateThatItKeptWhenItWasLastReviewed() throws Exception {
        JobClient job = CollectedPipeline.stopping(2).start();
        String savepoint;
        try {
            savepoint = await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> job.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL)
                                    .get(),
                            path -> true);
        } finally {
            job.cancel().get();
        }

        GoldenFile.at("src/test/resources/golden/tracking-state.txt")
                .compareWith(
                        StateText.of(savepoint, CollectedPipeline::isOfThePipeline), "see the Javadoc of this test");
    }

    private static void assertSame(Map<String, List<Object>> others) {
        for (Map.Entry<String, List<Object>> output : undisturbed.entrySet()) {
            assertThat(texts(others.get(output.getKey()))).as(output.getKey()).isEqualTo(texts(output.getValue()));
        }
    }

    private static List<String> texts(List<Object> elements) {
        return elements.stream().map(Object::toString).sorted().toList();
    }
}
