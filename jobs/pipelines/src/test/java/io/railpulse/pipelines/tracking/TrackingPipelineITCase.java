package io.railpulse.pipelines.tracking;

import static io.railpulse.testing.train.RecordTimes.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.pipelines.golden.Savepoints;
import io.railpulse.pipelines.golden.StateText;
import io.railpulse.testing.golden.GoldenFile;
import io.railpulse.testing.train.TrainPrinter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
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
    private static Map<String, List<Object>> undisturbed;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void runOnce() throws Exception {
        undisturbed = CollectedPipeline.atOnce(2).run();
    }

    @Test
    void followsATrainFromEndToEnd() {
        assertThat(callsOf("train-3@2025-03-01"))
                .isEqualTo("alpha -10:18:01 +3 | bravo 10:28-10:28 +3 | cedar 10:38-10:38 +1 | delta 10:48- -1");
    }

    @Test
    void tellsRejectedInputsApart() {
        assertThat(undisturbed.get("rejected"))
                .extracting(rejected -> ((RejectedInput) rejected).reason())
                .containsOnly(
                        RejectReason.UNKNOWN_TRAIN_RUN, RejectReason.STOP_NOT_IN_PLAN, RejectReason.FOREIGN_TRAIN);
    }

    @Test
    void followsWagonsThatLeaveATrainAndJoinAnother() {
        assertThat(callsOf(SplitTraffic.FIRST))
                .isEqualTo("alpha -11:00 +0 | bravo 11:10-11:12:01 +0 | delta 11:32- +0");
        assertThat(callsOf(SplitTraffic.BRANCH)).isEqualTo("bravo -11:30 +0 | cedar 11:40- +0");
        assertThat(callsOf(SplitTraffic.THIRD))
                .isEqualTo("alpha -11:24 +0 | cedar 11:44-11:54:01 +0 | delta 12:04- +0");
        assertThat(undisturbed.get("rejected"))
                .map(RejectedInput.class::cast)
                .filteredOn(rejected -> rejected.reason() == RejectReason.FOREIGN_TRAIN)
                .extracting(RejectedInput::trainRunId, RejectedInput::detail)
                .containsExactly(
                        tuple(SplitTraffic.FIRST.trainRunId(), "tag-w was not on board at 2025-03-01T11:35:30Z"));
    }

    @Test
    void tellsWhereAnAssetWas() {
        Map<AssignmentId, Assignment> newest = new LinkedHashMap<>();
        undisturbed.get("assignments").stream()
                .map(AssignmentInForce.class::cast)
                .sorted(Comparator.comparingLong(AssignmentInForce::recordMillis))
                .forEach(told -> newest.put(told.assignment().id(), told.assignment()));

        assertThat(newest.values())
                .filteredOn(assignment -> assignment.id().assetId().equals("W 1"))
                .extracting(assignment -> assignment.id().trainRunId(), Assignment::validToMillis)
                .containsExactly(
                        tuple(SplitTraffic.FIRST.trainRunId(), at("11:15")),
                        tuple(SplitTraffic.BRANCH.trainRunId(), at("11:45")),
                        tuple(SplitTraffic.THIRD.trainRunId(), null));
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
                                traffic.newRoutes,
                                traffic.knownAssignments,
                                traffic.newAssignments,
                                traffic.knownLinkTimes)
                        .mapToLong(List::size)
                        .sum());
    }

    @Test
    void tellsWhatItLearnedOnTopOfWhatItBeganWith() {
        double[] link = undisturbed.get("linkTimes").stream()
                .map(LearnedUpdate.class::cast)
                .filter(told -> told.kind() == LearnedKind.LINK && told.key().equals("alpha>bravo 10"))
                .max(Comparator.comparingLong(LearnedUpdate::recordMillis))
                .orElseThrow()
                .numbers();

        assertThat(link[2]).as("traversals, of which forty were known").isGreaterThan(40);
        assertThat(link[0]).as("three minutes were usual").isBetween(1.0, 3.0);
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
                "given-new-routes",
                "given-known-link-times"
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
        String savepoint = Savepoints.takenAtTheEndOf(job, folder);

        GoldenFile.at("src/test/resources/golden/tracking-state.txt")
                .compareWith(
                        StateText.of(savepoint, CollectedPipeline::isOfThePipeline), "see the Javadoc of this test");
    }

    private static String callsOf(TrainRun run) {
        return callsOf(run.trainRunId());
    }

    private static String callsOf(String trainRunId) {
        return TrainPrinter.calls(undisturbed.get("calls").stream()
                .map(ObservedCall.class::cast)
                .filter(call -> call.trainRunId().equals(trainRunId))
                .toList());
    }

    private static void assertSame(Map<String, List<Object>> others) {
        for (Map.Entry<String, List<Object>> output : undisturbed.entrySet()) {
            assertThat(texts(others.get(output.getKey()))).as(output.getKey()).isEqualTo(texts(output.getValue()));
        }
    }

    private static String textOf(Object element) {
        return element instanceof LearnedUpdate learned
                ? learned.recordMillis() + " " + learned.kind() + " " + learned.key() + " "
                        + Arrays.toString(learned.numbers())
                : element.toString();
    }

    private static List<String> texts(List<Object> elements) {
        return elements.stream().map(TrackingPipelineITCase::textOf).sorted().toList();
    }
}
