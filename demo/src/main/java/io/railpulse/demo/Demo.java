package io.railpulse.backtest.demo;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.flink.OperatorProgress;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import io.railpulse.pipelines.tracking.TrackingJob;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/**
 * Plays the day of {@link SyntheticLine} through the real job, live: what its trains send is put into Kafka at the line's
 * own time, while the job runs on and on and writes its tables.
 */
public final class Demo {
    private static final int PARALLELISM = 2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PLANNED_AHEAD = Duration.ofHours(12);
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private final DemoOptions options;
    private final DemoWatcher watcher;

    public Demo(DemoOptions options, DemoWatcher watcher) {
        this.options = options;
        this.watcher = watcher;
    }

    /**
     * Plays, and returns when the time or the line's day is over and everything is stopped and removed.
     *
     * @throws io.railpulse.machine.MachineException if the machine cannot be started, or the job fails
     * @throws InterruptedException if the thread was interrupted: then too everything is stopped and removed
     */
    public DemoResult run() throws IOException, SQLException, InterruptedException {
        try (DemoFolder folder = DemoFolder.create();
                LocalServices services = LocalServices.start(servicesOptions(folder), watcher::say)) {
            KafkaConnection kafka = KafkaConnection.to(services.bootstrapServers());
            Path password = folder.keepPassword(services.password());
            DatabaseConnection database = new DatabaseConnection(
                    services.jdbcUrl(), services.user(), PasswordSource.file(password.toString()));
            prepare(kafka, database);
            Recording recording = SyntheticLine.record(folder.line());
            InputRecords records = new InputRecords(new PackagedSchemas());
            Instant beginning = Instant.ofEpochMilli(recording.createSummary().firstReceivedMillis());
            plan(recording, records, kafka, beginning.minus(PLANNED_AHEAD));
            sayWhereToLook(services, password);
            try (LineFeed feed = new LineFeed(kafka, recording, records, options.speed());
                    Connection connection = database.connect()) {
                feed.start(beginning);
                return play(feed, services, password, new LineTables(connection));
            }
        }
    }

    private LocalServicesOptions servicesOptions(DemoFolder folder) {
        return LocalServicesOptions.of(folder.machine())
                .withPorts(options.kafkaPort(), options.postgresPort())
                .withOtherPortIfTaken();
    }

    private static void prepare(KafkaConnection kafka, DatabaseConnection database) throws IOException {
        try (Admin admin = kafka.createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.REPLAY, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(database).prepare();
    }

    private void plan(Recording recording, InputRecords records, KafkaConnection kafka, Instant knownFrom) {
        GtfsFeed timetable = GtfsFeed.read(recording.timetable());
        List<TrainRun> runs = timetable
                .listTrainRuns(SyntheticLine.serviceDate(), SyntheticLine.serviceDate())
                .toList();
        try (Producer<byte[], byte[]> producer = kafka.createProducer()) {
            for (Route route : timetable.listRoutes()) {
                producer.send(records.of(route, knownFrom.toEpochMilli()));
            }
            runs.forEach(run -> producer.send(records.of(run, knownFrom.toEpochMilli())));
        }
        watcher.say(runs.size() + " trains planned on a line that does not exist, " + SyntheticLine.serviceDate());
    }

    private void sayWhereToLook(LocalServices services, Path password) {
        watcher.say("Kafka     " + services.bootstrapServers());
        watcher.say("Database  " + services.jdbcUrl() + " as " + services.user() + ", password in " + password);
    }

    private DemoResult play(LineFeed feed, LocalServices services, Path password, LineTables tables)
            throws IOException, SQLException, InterruptedException {
        LocalFlinkOptions flink = LocalFlinkOptions.of(
                TrackingJob.NAME, PARALLELISM, services.workFolder().checkpoints());
        String[] arguments = argumentsFor(services, password);
        long begunNanos = System.nanoTime();
        try (LocalJob job = LocalFlink.start(flink, environment -> TrackingJob.attach(environment, arguments))) {
            watcher.say("the job is started; " + options.speed() + " times real time");
            RateMeter rate = new RateMeter();
            while (!feed.isDone() && !isOver(begunNanos)) {
                job.await(LOOK_EVERY);
                feed.throwFailure();
                watcher.look(look(feed, job, rate, tables));
            }
            double average = feed.sent() * 1e9 / (System.nanoTime() - begunNanos);
            settle(feed.sent(), job);
            feed.throwFailure();
            DemoView last = new DemoView(feed.now(), feed.sent(), average, tables.look());
            return new DemoResult(
                    last,
                    tables.countCalls(),
                    tables.countForecasts(),
                    Duration.ofNanos(System.nanoTime() - begunNanos));
        }
    }

    private boolean isOver(long begunNanos) {
        Duration played = Duration.ofNanos(System.nanoTime() - begunNanos);
        return options.duration().isPresent()
                && played.compareTo(options.duration().get()) >= 0;
    }

    private String[] argumentsFor(LocalServices services, Path password) {
        return new String[] {
            "--kafka", services.bootstrapServers(),
            "--database", services.jdbcUrl(),
            "--database-user", services.user(),
            "--database-password-file", password.toString(),
            "--sequenced", "false",
            "--idleness", idleness().toMillis() + "ms"
        };
    }

    /**
     * How long, in real time, a silent partition holds the line's time up: a minute and a half of the line, since at real
     * time a train is heard of three times a minute.
     */
    private Duration idleness() {
        return Duration.ofMillis(Math.max(1_000, Math.round(90_000 / options.speed())));
    }

    private static DemoView look(LineFeed feed, LocalJob job, RateMeter rate, LineTables tables) throws SQLException {
        double perSecond = rate.perSecond(taken(job));
        return new DemoView(feed.now(), feed.sent(), perSecond, tables.look());
    }

    private static long taken(LocalJob job) {
        return job.findOperator("track-train").map(OperatorProgress::recordsIn).orElse(0L);
    }

    /**
     * Waits until the job has taken what was sent, and then for its writers, which collect rows for a second. What is still
     * to come comes meanwhile.
     */
    private static void settle(long sent, LocalJob job) throws InterruptedException {
        long begunNanos = System.nanoTime();
        while (taken(job) < sent && System.nanoTime() - begunNanos < SETTLING.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        TimeUnit.MILLISECONDS.sleep(1_500);
    }

    /** How fast a count grows, by the wall clock. */
    private static final class RateMeter {
        private long count;
        private long nanos = System.nanoTime();

        double perSecond(long newCount) {
            long now = System.nanoTime();
            double perSecond = (newCount - count) * 1e9 / Math.max(1, now - nanos);
            count = newCount;
            nanos = now;
            return perSecond;
        }
    }
}
