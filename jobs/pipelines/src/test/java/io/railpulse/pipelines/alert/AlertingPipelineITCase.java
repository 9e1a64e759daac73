package io.railpulse.pipelines.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.pipelines.golden.Savepoints;
import io.railpulse.pipelines.golden.StateText;
import io.railpulse.pipelines.time.RecordTime;
import io.railpulse.pipelines.tracking.GivenStream;
import io.railpulse.pipelines.tracking.Pace;
import io.railpulse.testing.golden.GoldenFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The topology on a real, small Flink, without Kafka and PostgreSQL. */
class AlertingPipelineITCase {
    private static final long MINUTE = 60_000;
    private static final int TRAINS = 20;
    private static final AlertRule TEN_MINUTES = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING));

    private static final AlertRule OFF_ROUTE = AlertRule.of("off-route", new AlertStep(1, 1, 0, Severity.INFO));

    @RegisterExtension
    private static final MiniClusterExtension FLINK =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(4)
                    .build());

    @TempDir
    private static Path folder;

    @Test
    void tellsTheSameAlertsHoweverManyTasksRaiseThem() throws Exception {
        List<AlertEvent> unseen = run(1, List.of(seen("nobody@d", "0000")));
        List<Received> seen = unseen.stream()
                .filter(event -> event.sequence() == 1)
                .map(event -> seen(event.subject(), event.alertId()))
                .toList();

        List<AlertEvent> narrow = run(1, seen);

        assertThat(unseen).hasSize(2 * TRAINS);
        assertThat(narrow)
                .filteredOn(event -> event.subject().equals("7@d"))
                .extracting(event -> event.change().code())
                .containsExactly("raised", "acknowledged", "cleared");
        assertThat(run(4, seen)).isEqualTo(narrow).hasSize(3 * TRAINS);
    }

    /**
     * Holds what is kept in savepoints fast. If this fails: a state that is renamed or of another type is lost, or makes the
     * savepoint unreadable. {@code -Dgolden.update=true} writes the file anew, see {@link AlertingTopologyTest}.
     */
    @Test
    void keepsTheStateThatItKeptWhenItWasLastReviewed() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        build(environment, List.of(seen("7@d", "0000")), Pace.endingAfter(10))
                .alerts()
                .print();
        JobClient job = environment.executeAsync("stopping");
        String savepoint = Savepoints.takenAtTheEndOf(job, folder);

        GoldenFile.at("src/test/resources/golden/alerting-state.txt")
                .compareWith(
                        StateText.of(savepoint, uid -> uid.equals("raise-alerts")), "see the Javadoc of this test");
    }

    private static List<AlertEvent> run(int parallelism, List<Received> seen) throws Exception {
        StreamExecutionEnvironment environment = environment(parallelism);
        List<AlertEvent> told = new ArrayList<>();
        CloseableIterator<AlertEvent> collected =
                build(environment, seen, Pace.atOnce()).alerts().collectAsync();
        JobClient job = environment.executeAsync("alerting");
        collected.forEachRemaining(told::add);
        job.getJobExecutionResult().get();
        told.sort(Comparator.comparing(AlertEvent::subject).thenComparing(AlertEvent::sequence));
        return told;
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

    private static AlertingPipeline.Outputs build(
            StreamExecutionEnvironment environment, List<Received> seen, Pace pace) {
        return AlertingPipeline.build(
                new AlertingPipeline.Inputs(
                        given(environment, "given-statuses", statuses(), pace),
                        given(environment, "given-acknowledgements", seen, pace),
                        given(environment, "given-known-rules", List.of(rule(TEN_MINUTES)), pace),
                        given(environment, "given-new-rules", List.of(rule(OFF_ROUTE)), pace),
                        given(environment, "given-etas", List.of(), pace),
                        given(environment, "given-calls", List.of(), pace),
                        given(environment, "given-consignments", List.of(), pace)),
                new AlertingPipeline.Options(
                        RecordTimeOptions.replayUntil(60 * MINUTE), ConsignmentOptions.defaults()));
    }

    private static DataStream<Received> given(
            StreamExecutionEnvironment environment, String name, List<Received> records, Pace pace) {
        return GivenStream.of(
                environment, name, records, RecordTime.ofBoundedInput().ofTelemetry(), pace);
    }

    private static List<Received> statuses() {
        List<Received> statuses = new ArrayList<>();
        for (int minute : List.of(1, 4, 9)) {
            for (int train = 0; train < TRAINS; train++) {
                statuses.add(status(train + "@d", minute, minute < 9 ? 12 : 3));
            }
        }
        return statuses;
    }

    private static Received rule(AlertRule rule) {
        RuleChange change = new RuleChange(rule.ruleId(), rule);
        return new Received(null, null, null, null, null, change, null, null, null, null);
    }

    private static Received seen(String subject, String alertId) {
        Acknowledgement seen = new Acknowledgement(subject, alertId, "dispatcher", 5 * MINUTE);
        return new Received(null, null, null, null, null, null, seen, null, null, null);
    }

    private static Received status(String run, int minute, long lateMinutes) {
        TrainStatus status = new TrainStatus(
                run,
                run.substring(0, run.indexOf('@')),
                "d",
                null,
                "west",
                RunState.RUNNING,
                0,
                null,
                null,
                null,
                null,
                null,
                1,
                "A",
                2,
                "B",
                new Delays(lateMinutes * 60, null, null),
                "C",
                null,
                Delays.UNKNOWN,
                "it is so",
                null,
                minute * MINUTE,
                0,
                null,
                null,
                null,
                null);
        return new Received(null, null, null, null, status, null, null, null, null, null);
    }
}
