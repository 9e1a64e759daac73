package io.railpulse.pipelines.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.consignment.ConsignmentOptions;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.sensor.SensorOptions;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
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
    private static final List<String> KEEPING = List.of(
            "raise-alerts",
            "raise-cargo-alerts",
            "judge-readings",
            "accompany-reading",
            "take-consignment",
            "tell-legs",
            "follow-consignment",
            "raise-consignment-alerts",
            "raise-border-alerts",
            "raise-corridor-alerts");
    private static final AlertRule TEN_MINUTES = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING));

    private static final AlertRule HOT = AlertRule.of("hot-bearing", new AlertStep(75, 65, 0, Severity.MAJOR));

    private static final AlertRule LONG_QUEUE =
            AlertRule.of("border-queue-growing", new AlertStep(40, 30, 120, Severity.WARNING));

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

    @Test
    void tellsTheSameOfSensorsHoweverManyTasksHearThem() throws Exception {
        Told narrow = tell(1);

        assertThat(narrow.alerts())
                .filteredOn(alert -> alert.subject().equals("WAGON7"))
                .extracting(alert -> alert.kind() + " " + alert.change().code())
                .containsExactly(
                        "hot-bearing raised",
                        "bearing-hotter-than-others raised",
                        "hot-bearing cleared",
                        "bearing-hotter-than-others cleared");
        assertThat(narrow.alerts())
                .filteredOn(alert -> alert.kind().equals("door-open-on-the-way"))
                .extracting(AlertEvent::subject)
                .containsExactly("BOX0", "BOX0");
        assertThat(narrow.windows()).hasSize(3 * TRAINS + 2);
        assertThat(narrow.accounts())
                .filteredOn(account -> account.subject().equals("WAGON7"))
                .containsExactly(new InputAccount(Input.SENSORS, "WAGON7", 2 * MINUTE, 2, 0, 1, 10 * MINUTE));
        assertThat(narrow.rejected())
                .extracting(rejected -> rejected.reason().code())
                .containsExactly("in-the-future", "unknown-asset");
        assertThat(tell(2)).isEqualTo(narrow);
    }

    @Test
    void tellsOfBorders() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        List<AlertEvent> told = new ArrayList<>();
        CloseableIterator<AlertEvent> alerts = build(environment, List.of(seen("nobody@d", "0000")), Pace.atOnce())
                .alerts()
                .collectAsync();
        JobClient job = environment.executeAsync("alerting");
        alerts.forEachRemaining(told::add);
        job.getJobExecutionResult().get();

        assertThat(told)
                .filteredOn(alert -> alert.kind().equals("border-queue-growing"))
                .extracting(
                        alert -> alert.subject() + " " + alert.change().code() + " " + alert.detectedMillis() / MINUTE)
                .containsExactly("border7|next raised 3");
    }

    @Test
    void tellsTheSameOfConsignmentsHoweverManyTasksFollowThem() throws Exception {
        Followed narrow = follow(1);

        assertThat(narrow.statuses())
                .filteredOn(status -> status.consignmentId().equals("K3"))
                .extracting(ConsignedTraffic::line)
                .containsExactly(
                        "1 planned 1/2 eta ? open",
                        "2 planned 1/2 eta 200 safe",
                        "4 under-way 1/2 eta 200 safe",
                        "9 under-way 1/2 eta 207 at-risk",
                        "30 in-transfer 1/2 eta 200 safe",
                        "40 under-way 2/2 eta 200",
                        "50 under-way 2/2 eta 350");
        assertThat(narrow.alerts())
                .filteredOn(alert -> alert.subject().equals("K3"))
                .extracting(alert -> alert.kind() + " " + alert.change().code() + " "
                        + alert.severity().code())
                .containsExactly(
                        "connection-at-risk raised warning",
                        "promise-at-risk raised critical",
                        "connection-at-risk cleared warning");
        assertThat(narrow.notices())
                .filteredOn(notice -> notice.consignmentId().equals("K3"))
                .extracting(notice -> notice.sequence() + " " + notice.alerts().size())
                .containsExactly("1 2", "2 1");
        assertThat(narrow.accounts())
                .filteredOn(account -> account.subject().equals("K3"))
                .containsExactly(new InputAccount(Input.CONSIGNMENTS, "K3", MINUTE, 1, 0, 1, 3 * MINUTE));
        assertThat(follow(2)).isEqualTo(narrow);
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
                .compareWith(StateText.of(savepoint, KEEPING::contains), "see the Javadoc of this test");
    }

    private static List<AlertEvent> run(int parallelism, List<Received> seen) throws Exception {
        StreamExecutionEnvironment environment = environment(parallelism);
        List<AlertEvent> told = new ArrayList<>();
        CloseableIterator<AlertEvent> collected =
                build(environment, seen, Pace.atOnce()).alerts().collectAsync();
        JobClient job = environment.executeAsync("alerting");
        collected.forEachRemaining(told::add);
        job.getJobExecutionResult().get();
        told.removeIf(event -> !event.subject().endsWith("@d"));
        told.sort(Comparator.comparing(AlertEvent::subject).thenComparing(AlertEvent::sequence));
        return told;
    }

    /** All that is told of sensors, in an order of its own. */
    private record Told(
            List<AlertEvent> alerts,
            List<SensorWindow> windows,
            List<InputAccount> accounts,
            List<RejectedInput> rejected) {}

    private static Told tell(int parallelism) throws Exception {
        StreamExecutionEnvironment environment = environment(parallelism);
        AlertingPipeline.Outputs outputs = build(environment, List.of(seen("nobody@d", "0000")), Pace.atOnce());
        CloseableIterator<AlertEvent> alerts = outputs.alerts().collectAsync();
        CloseableIterator<SensorWindow> windows = outputs.windows().collectAsync();
        CloseableIterator<InputAccount> accounts = outputs.accounts().collectAsync();
        CloseableIterator<RejectedInput> rejected = outputs.rejected().collectAsync();
        JobClient job = environment.executeAsync("alerting");
        Told told = new Told(
                inOrder(
                        alerts,
                        Comparator.comparing(AlertEvent::subject)
                                .thenComparing(AlertEvent::detectedMillis)
                                .thenComparing(AlertEvent::sequence)
                                .thenComparing(
                                        Comparator.comparing(AlertEvent::kind).reversed())),
                inOrder(windows, Comparator.comparing(SensorWindow::toString)),
                inOrder(accounts, Comparator.comparing(InputAccount::subject)),
                inOrder(rejected, Comparator.comparing(RejectedInput::reason).reversed()));
        job.getJobExecutionResult().get();
        told.alerts()
                .removeIf(alert ->
                        alert.subject().startsWith("K") || alert.subject().contains("|"));
        told.accounts().removeIf(account -> account.input() != Input.SENSORS);
        return told;
    }

    /** All that is told of consignments, in an order of its own. */
    private record Followed(
            List<ConsignmentStatus> statuses,
            List<AlertEvent> alerts,
            List<Notice> notices,
            List<InputAccount> accounts) {}

    private static Followed follow(int parallelism) throws Exception {
        StreamExecutionEnvironment environment = environment(parallelism);
        AlertingPipeline.Outputs outputs = build(environment, List.of(seen("nobody@d", "0000")), Pace.atOnce());
        CloseableIterator<ConsignmentStatus> statuses = outputs.consignments().collectAsync();
        CloseableIterator<AlertEvent> alerts = outputs.alerts().collectAsync();
        CloseableIterator<Notice> notices = outputs.notices().collectAsync();
        CloseableIterator<InputAccount> accounts = outputs.accounts().collectAsync();
        JobClient job = environment.executeAsync("alerting");
        Followed followed = new Followed(
                inOrder(
                        statuses,
                        Comparator.comparing(ConsignmentStatus::consignmentId)
                                .thenComparing(ConsignmentStatus::recordMillis)
                                .thenComparing(ConsignmentStatus::ordinal)),
                inOrder(
                        alerts,
                        Comparator.comparing(AlertEvent::subject)
                                .thenComparing(AlertEvent::detectedMillis)
                                .thenComparing(AlertEvent::kind)
                                .thenComparing(AlertEvent::sequence)),
                inOrder(notices, Comparator.comparing(Notice::consignmentId).thenComparing(Notice::sequence)),
                inOrder(
                        accounts,
                        Comparator.comparing(InputAccount::subject).thenComparing(InputAccount::recordMillis)));
        job.getJobExecutionResult().get();
        followed.alerts().removeIf(alert -> !alert.subject().startsWith("K"));
        followed.accounts().removeIf(account -> account.input() != Input.CONSIGNMENTS);
        followed.accounts().removeIf(account -> account.accepted() + account.duplicate() < 2);
        return followed;
    }

    private static <T> List<T> inOrder(CloseableIterator<T> collected, Comparator<T> order) {
        List<T> told = new ArrayList<>();
        collected.forEachRemaining(told::add);
        told.sort(order);
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
                        given(
                                environment,
                                "given-known-rules",
                                List.of(rule(TEN_MINUTES), rule(HOT), rule(LONG_QUEUE)),
                                pace),
                        given(environment, "given-new-rules", List.of(rule(OFF_ROUTE)), pace),
                        given(environment, "given-sensors", readings(), pace),
                        given(environment, "given-known-assignments", assignments("BOX"), pace),
                        given(environment, "given-new-assignments", assignments("WAGON"), pace),
                        given(environment, "given-etas", ConsignedTraffic.forecasts(TRAINS), pace),
                        given(environment, "given-calls", ConsignedTraffic.calls(TRAINS), pace),
                        given(environment, "given-consignments", ConsignedTraffic.consignments(TRAINS), pace),
                        given(environment, "given-border-queues", queues(), pace)),
                new AlertingPipeline.Options(
                        SensorOptions.defaults(),
                        ConsignmentOptions.defaults(),
                        RecordTimeOptions.replayUntil(60 * MINUTE)));
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

    /** Of each train a wagon that says which run it is with, and a box of which its assignment does. */
    private static List<Received> readings() {
        List<Received> readings = new ArrayList<>();
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("CAR" + train, train + "@d", 1, 1, "axle_bearing_c", 41));
        }
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("WAGON" + train, train + "@d", 2, 1, "axle_bearing_c", train == 7 ? 95 : 40));
        }
        // Sent twice.
        readings.add(reading("WAGON7", "7@d", 3, 1, "axle_bearing_c", 95));
        for (int train = 0; train < TRAINS; train++) {
            readings.add(reading("BOX" + train, null, 3, 3, "door_open", train == 0 ? 1 : 0));
        }
        readings.add(reading("BOX0", null, 10, 9, "door_open", 0));
        readings.add(reading("WAGON7", "7@d", 10, 9, "axle_bearing_c", 42));
        readings.add(reading("NOBODYS", null, 10, 9, "shock_g", 1));
        readings.add(reading("BOX1", null, 10, 600_000, "shock_g", 1));
        return readings;
    }

    private static Received reading(
            String asset, String run, long receivedMinute, long minute, String quantity, double value) {
        Origin origin = new Origin("rail.sensor.v1", 0, asset.hashCode(), receivedMinute * MINUTE);
        SensorReport report = new SensorReport(
                asset + " " + quantity + " " + minute, asset, null, null, minute * MINUTE, quantity, value);
        return Received.of(SensorInput.of(run, origin, report));
    }

    private static List<Received> assignments(String asset) {
        List<Received> assignments = new ArrayList<>();
        for (int train = 0; train < TRAINS; train++) {
            AssignmentId id = new AssignmentId(asset + train, null, train + "@d", 1);
            Origin origin = new Origin("rail.assignment.v1", 0, train, MINUTE);
            assignments.add(Received.of(
                    TrainInput.of(origin, new Assignment(id, AssetKind.CONTAINER, 2, 0, 300 * MINUTE, false))));
        }
        return assignments;
    }

    /** At one border trains wait for two days, at the others for an hour. */
    private static List<Received> queues() {
        List<Received> queues = new ArrayList<>();
        for (int minute : List.of(1, 9)) {
            for (int border = 0; border < TRAINS; border++) {
                queues.add(queue("border" + border, minute, border == 7 ? 48 : 1));
            }
        }
        return queues;
    }

    private static Received queue(String border, int minute, long hours) {
        long at = minute * MINUTE;
        QueueFigures figures = new QueueFigures(at, 9, 0L, 3, 3_600, at + hours * 60 * MINUTE);
        Place place = new Place(PlaceKind.BORDER, border, "next");
        return Received.of(new QueueRow(place, 60 * MINUTE, figures, minute, true, at));
    }

    private static Received rule(AlertRule rule) {
        RuleChange change = new RuleChange(rule.ruleId(), rule);
        return Received.of(change);
    }

    private static Received seen(String subject, String alertId) {
        Acknowledgement seen = new Acknowledgement(subject, alertId, "dispatcher", 5 * MINUTE);
        return Received.of(seen);
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
        return Received.of(null, status);
    }
}
