package io.railpulse.pipelines.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.pipelines.golden.Savepoints;
import io.railpulse.pipelines.golden.StateText;
import io.railpulse.pipelines.tracking.Pace;
import io.railpulse.testing.golden.GoldenFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The topology on a real, small Flink, without Kafka and PostgreSQL. */
class AlertingPipelineITCase {
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
            "raise-corridor-alerts",
            "watch-fences",
            "raise-fence-alerts");

    private static final List<Received> NOTHING_SEEN = List.of(AlertedTraffic.seen("nobody@d", "0000"));

    @RegisterExtension
    private static final MiniClusterExtension FLINK =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(4)
                    .build());

    @TempDir
    private static Path folder;

    @Test
    void tellsTheSameHoweverManyTasksThereAre() throws Exception {
        List<AlertEvent> unseen = tell(1, NOTHING_SEEN).ofTrains();
        List<Received> seen = unseen.stream()
                .filter(event -> event.sequence() == 1)
                .map(event -> AlertedTraffic.seen(event.subject(), event.alertId()))
                .toList();

        ToldAlerting narrow = tell(1, seen);

        assertThat(unseen).hasSize(2 * AlertedTraffic.TRAINS);
        assertThat(narrow.ofTrains()).hasSize(3 * AlertedTraffic.TRAINS);
        assertThat(narrow.alertsOf("7@d"))
                .extracting(event -> event.change().code())
                .containsExactly("raised", "acknowledged", "cleared");
        assertThat(tell(2, seen)).isEqualTo(narrow);
        assertThat(tell(4, seen)).isEqualTo(narrow);
    }

    @Test
    void tellsOfSensors() throws Exception {
        ToldAlerting told = tell(2, NOTHING_SEEN);

        assertThat(told.alertsOf("WAGON7"))
                .extracting(alert -> alert.kind() + " " + alert.change().code())
                .containsExactly(
                        "bearing-hotter-than-others raised",
                        "hot-bearing raised",
                        "bearing-hotter-than-others cleared",
                        "hot-bearing cleared");
        assertThat(told.alerts())
                .filteredOn(alert -> alert.kind().equals("door-open-on-the-way"))
                .extracting(AlertEvent::subject)
                .containsExactly("BOX0", "BOX0");
        assertThat(told.windows()).hasSize(3 * AlertedTraffic.TRAINS + 2);
        assertThat(told.accounts())
                .filteredOn(account -> account.subject().equals("WAGON7"))
                .containsExactly(new InputAccount(
                        Input.SENSORS, "WAGON7", 2 * AlertedTraffic.MINUTE, 2, 0, 1, 10 * AlertedTraffic.MINUTE));
        assertThat(told.rejected())
                .extracting(rejected -> rejected.reason().code())
                .containsExactlyInAnyOrder("in-the-future", "unknown-asset");
    }

    @Test
    void tellsOfBorders() throws Exception {
        assertThat(tell(2, NOTHING_SEEN).alerts())
                .filteredOn(alert -> alert.kind().equals("border-queue-growing"))
                .extracting(alert -> alert.subject() + " " + alert.change().code() + " "
                        + alert.detectedMillis() / AlertedTraffic.MINUTE)
                .containsExactly("border7|next raised 3");
    }

    @Test
    void tellsOfFences() throws Exception {
        ToldAlerting told = tell(2, NOTHING_SEEN);

        assertThat(told.alertsOf("visitor@d|yard"))
                .extracting(alert -> alert.kind() + " " + alert.change().code() + " "
                        + alert.detectedMillis() / AlertedTraffic.MINUTE)
                .containsExactly(
                        "geofence-inside raised 4",
                        "geofence-visit raised 6",
                        "geofence-inside cleared 9",
                        "geofence-visit cleared 9");
        assertThat(told.alertsOf("passer@d|yard"))
                .extracting(alert -> alert.kind() + " " + alert.change().code() + " "
                        + alert.detectedMillis() / AlertedTraffic.MINUTE)
                .containsExactly("geofence-crossed raised 9", "geofence-crossed cleared 9");
        assertThat(told.alerts())
                .filteredOn(alert -> alert.kind().startsWith("geofence"))
                .hasSize(6);
    }

    @Test
    void tellsOfConsignments() throws Exception {
        ToldAlerting told = tell(2, NOTHING_SEEN);

        assertThat(told.statuses())
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
        assertThat(told.alertsOf("K3"))
                .extracting(alert -> alert.kind() + " " + alert.change().code() + " "
                        + alert.severity().code())
                .containsExactly(
                        "connection-at-risk raised warning",
                        "promise-at-risk raised critical",
                        "connection-at-risk cleared warning");
        assertThat(told.notices())
                .filteredOn(notice -> notice.consignmentId().equals("K3"))
                .extracting(notice -> notice.sequence() + " " + notice.alerts().size())
                .containsExactly("1 2", "2 1");
        assertThat(told.accounts())
                .filteredOn(account -> account.subject().equals("K3"))
                .last()
                .isEqualTo(new InputAccount(
                        Input.CONSIGNMENTS, "K3", AlertedTraffic.MINUTE, 1, 0, 1, 3 * AlertedTraffic.MINUTE));
    }

    /**
     * Holds what is kept in savepoints fast. If this fails: a state that is renamed or of another type is lost, or makes the
     * savepoint unreadable. {@code -Dgolden.update=true} writes the file anew, see {@link AlertingTopologyTest}.
     */
    @Test
    void keepsTheStateThatItKeptWhenItWasLastReviewed() throws Exception {
        StreamExecutionEnvironment environment = environment(2);
        AlertedTraffic.build(environment, List.of(AlertedTraffic.seen("7@d", "0000")), Pace.endingAfter(10))
                .alerts()
                .print();
        JobClient job = environment.executeAsync("stopping");
        String savepoint = Savepoints.takenAtTheEndOf(job, folder);

        GoldenFile.at("src/test/resources/golden/alerting-state.txt")
                .compareWith(StateText.of(savepoint, KEEPING::contains), "see the Javadoc of this test");
    }

    private static ToldAlerting tell(int parallelism, List<Received> seen) throws Exception {
        return ToldAlerting.of(environment(parallelism), seen);
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
}
