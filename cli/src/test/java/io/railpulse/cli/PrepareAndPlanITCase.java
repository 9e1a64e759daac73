package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.output.SimulatedTimetable;
import io.railpulse.simulator.world.SimulatedRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One foreign cluster and database from empty to planned, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrepareAndPlanITCase {

    private static OneMachine machine;
    private static Path zip;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void startTheMachine() throws Exception {
        machine = OneMachine.start(folder);
    }

    /** Twelve trains of the network, on one day. */
    @BeforeAll
    static void writeATimetable() {
        zip = folder.resolve("gtfs.zip");
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        List<SimulatedRun> runs = timetable.listTrips().stream()
                .limit(12)
                .map(trip -> new SimulatedRun(trip, LocalDate.parse("2026-03-02")))
                .toList();
        SimulatedTimetable.write(timetable, runs, zip);
    }

    @AfterAll
    static void stopTheMachine() {
        machine.close();
    }

    @Test
    @Order(1)
    void aTimetableIsNotWrittenWhereThereAreNoTopics() throws Exception {
        Invocation failed = plan();

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("does not exist").contains("`./railpulse prepare` creates it");
    }

    @Test
    @Order(2)
    void preparesEveryTopicAndTableAndThenFindsThem() {
        Invocation first = machine.call("prepare", "--replication", "1");
        Invocation second = machine.call("prepare", "--replication", "1");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        Arrays.stream(Topic.values()).map(Topic::topicName).forEach(topic -> {
            assertThat(first.out()).contains(topic + ": created");
            assertThat(second.out()).contains(topic + ": already as declared");
        });
        assertThat(first.out()).contains("  train_eta: created").contains("  failed_row: created");
        assertThat(second.out()).contains("  train_eta: already there").contains("up to date, version 15");
    }

    @Test
    @Order(3)
    void preparesEitherAlone() {
        Invocation topics = Invocation.of(with(machine.kafkaOptions()));
        Invocation tables = Invocation.of(with(machine.databaseOptions()));

        assertThat(topics.exitCode()).isZero();
        assertThat(topics.out()).contains("rail.eta.v1").doesNotContain("train_eta:");
        assertThat(tables.exitCode()).isZero();
        assertThat(tables.out()).contains("train_eta:").doesNotContain("rail.eta.v1");
    }

    @Test
    @Order(4)
    void saysThatLiveTopicsAreNoneForAReplay() {
        Invocation failed =
                Invocation.of(Stream.concat(Stream.of("prepare", "--replayed"), machine.kafkaOptions().stream())
                        .toArray(String[]::new));

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("rail.position.v1: cannot be used (").contains("retention.ms is 604800000");
        assertThat(failed.err()).contains("Nothing was changed");
    }

    @Test
    @Order(5)
    void writesRoutesAndTrainRuns() throws Exception {
        Invocation first = plan();
        Invocation second = plan();

        int routes = GtfsFeed.read(zip).listRoutes().size();
        int calls = GtfsFeed.read(zip).stopTimeCount();
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .contains(routes + " routes and 12 train runs written, service dates 2026-03-02 to 2026-03-02");
        assertThat(first.err()).contains("12 trips, " + calls + " calls, service from 2026-03-02 to 2026-03-02");
        assertThat(second.exitCode()).isZero();
        assertThat(machine.listRecords(Topic.ROUTE.topicName())).hasSize(2 * routes);
        assertThat(machine.listRecords(Topic.TRAIN_RUN.topicName())).hasSize(24);
    }

    @Test
    @Order(6)
    void saysThatNoTrainRunsThen() throws Exception {
        Invocation failed = plan("--from", "2026-03-03", "--to", "2026-03-04");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .contains("no train runs from 2026-03-03 to 2026-03-04; the timetable is for 2026-03-02");
    }

    @Test
    @Order(7)
    void toleratesAnotherRetentionButNotACompactedInput() throws Exception {
        alter("retention.ms", "1000000");
        Invocation tolerated = Invocation.of(with(machine.kafkaOptions()));
        alter("cleanup.policy", "compact");
        Invocation failed = Invocation.of(with(machine.kafkaOptions()));

        assertThat(tolerated.exitCode()).isZero();
        assertThat(tolerated.out()).contains("rail.position.v1: differs (retention.ms is 1000000");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).contains("rail.position.v1: cannot be used (cleanup.policy is compact");
    }

    private static Invocation plan(String... further) {
        return Invocation.of(Stream.of(List.of("plan", zip.toString()), machine.kafkaOptions(), List.of(further))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private static String[] with(List<String> options) {
        return Stream.concat(Stream.of("prepare"), options.stream()).toArray(String[]::new);
    }

    private static void alter(String setting, String value) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.POSITION.topicName());
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        try (Admin admin = machine.kafka().createAdmin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
        }
    }
}
