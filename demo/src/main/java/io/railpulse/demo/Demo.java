package io.railpulse.demo;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.machine.TemporaryFolder;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.flink.Topology;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import io.railpulse.pipelines.alert.AlertingJob;
import io.railpulse.pipelines.throughput.ThroughputJob;
import io.railpulse.pipelines.tracking.TrackingJob;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.simulator.output.PlanRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Plays the {@link DemoRailway} through the real jobs, live: what is received of its trains is put into Kafka at the
 * railway's own time, while the jobs run on and on and write their tables.
 */
public final class Demo {
    private static final int PARALLELISM = 2;
    private static final Duration PLANNED_AHEAD = Duration.ofHours(1);

    private final DemoOptions options;
    private final DemoWatcher watcher;

    public Demo(DemoOptions options, DemoWatcher watcher) {
        this.options = options;
        this.watcher = watcher;
    }

    /**
     * Plays, and returns when the time is over or the last train has arrived, and everything is stopped and removed.
     *
     * @throws io.railpulse.machine.MachineException if the machine cannot be started, or the job fails
     * @throws InterruptedException if the thread was interrupted: then too everything is stopped and removed
     */
    public DemoResult run() throws IOException, SQLException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("railpulse-demo");
                LocalServices services = LocalServices.start(servicesOptions(folder), watcher::say)) {
            KafkaConnection kafka = KafkaConnection.to(services.bootstrapServers());
            Path password = services.workFolder().postgresPassword();
            DatabaseConnection database = new DatabaseConnection(
                    services.jdbcUrl(), services.user(), PasswordSource.file(password.toString()));
            prepare(kafka, database);
            DemoRailway railway = DemoRailway.simulate();
            watcher.say(railway.listUnderWay().size() + " trains are under way on the China-Europe network, "
                    + railway.journeys().size() + " are planned");
            GtfsFeed timetable = railway.writeTimetable(folder.path().resolve("gtfs.zip"));
            InputRecords records = new InputRecords(new PackagedSchemas());
            try (TelegramFeed feed = new TelegramFeed(kafka, records, railway.openTelegrams());
                    Connection connection = database.connect()) {
                feed.putPlans(plans(timetable, records));
                feed.putHistory(DemoRailway.BEGINNING);
                watcher.say(feed.sent() + " records of the last hours are put in");
                sayWhereToLook(services, password);
                return play(feed, services, new DemoTables(connection, railway::nameOf));
            }
        }
    }

    private LocalServicesOptions servicesOptions(TemporaryFolder folder) {
        return LocalServicesOptions.of(folder.path().resolve("machine"))
                .withPorts(options.kafkaPort(), options.postgresPort())
                .withOtherPortIfTaken();
    }

    private static void prepare(KafkaConnection kafka, DatabaseConnection database) throws IOException {
        try (Admin admin = kafka.createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.REPLAY, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(database).prepare();
    }

    private static List<ProducerRecord<byte[], byte[]>> plans(GtfsFeed timetable, InputRecords records) {
        Instant knownFrom = DemoRailway.BEGINNING.minus(DemoRailway.HISTORY).minus(PLANNED_AHEAD);
        return PlanRecords.list(timetable, records, run -> knownFrom.toEpochMilli());
    }

    private void sayWhereToLook(LocalServices services, Path password) {
        watcher.say("Kafka     " + services.bootstrapServers());
        watcher.say("Database  " + services.jdbcUrl() + " as " + services.user() + ", password in " + password);
    }

    private DemoResult play(TelegramFeed feed, LocalServices services, DemoTables tables)
            throws IOException, SQLException, InterruptedException {
        String[] tracking =
                arguments(services, "--sequenced", "false", "--publish-every", wallTime(Duration.ofSeconds(2)));
        // The tasks of tracking write side by side, by the wall clock.
        String[] behind = arguments(services, "--out-of-order", wallTime(Duration.ofSeconds(2)));
        try (LocalJob job = start(services, TrackingJob.NAME, to -> TrackingJob.attach(to, tracking));
                LocalJob places = start(services, ThroughputJob.NAME, to -> ThroughputJob.attach(to, behind));
                LocalJob alerts = start(services, AlertingJob.NAME, to -> AlertingJob.attach(to, behind))) {
            return new DemoPlay(options, watcher, feed, job, List.of(places, alerts), tables).play();
        }
    }

    private static LocalJob start(LocalServices services, String name, Topology topology) {
        Path checkpoints = services.workFolder().checkpoints().resolve(name);
        return LocalFlink.start(LocalFlinkOptions.of(name, PARALLELISM, checkpoints), topology);
    }

    private String[] arguments(LocalServices services, String... further) {
        Stream<String> common = Stream.of(
                "--kafka", services.bootstrapServers(),
                "--database", services.jdbcUrl(),
                "--database-user", services.user(),
                "--database-password-file",
                        services.workFolder().postgresPassword().toString(),
                "--idleness", railwayTime(Duration.ofSeconds(90), Duration.ofSeconds(1)));
        return Stream.concat(common, Stream.of(further)).toArray(String[]::new);
    }

    /** How long something of the railway's time takes by the wall clock, but at least so long, as an option of the job. */
    private String railwayTime(Duration railway, Duration atLeast) {
        return Math.max(atLeast.toMillis(), Math.round(railway.toMillis() / options.speed())) + "ms";
    }

    /** What the railway's clock advances in a time by the wall clock, but at least as much, as an option of the job. */
    private String wallTime(Duration wall) {
        return Math.round(wall.toMillis() * Math.max(1, options.speed())) + "ms";
    }
}
