package io.railpulse.backtest.replay;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LearnedLog;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.machine.TemporaryFolder;
import io.railpulse.machine.flink.Checkpoints;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.flink.OperatorProgress;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingSummary;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Puts a recording through the real jobs, one after another, as fast as it goes: real Kafka, real PostgreSQL, and Flink in this process. */
public final class Replay {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ReplayOptions options;
    private final ReplayProgress progress;
    private final ReplayReader reader;
    private final boolean onlyTracking;

    public Replay(ReplayOptions options, ReplayProgress progress) {
        this(options, progress, ReplayReader.NOBODY);
    }

    /** @param reader looks at all that was written, before the machine is stopped */
    public Replay(ReplayOptions options, ReplayProgress progress, ReplayReader reader) {
        this(options, progress, reader, false);
    }

    private Replay(ReplayOptions options, ReplayProgress progress, ReplayReader reader, boolean onlyTracking) {
        this.options = options;
        this.progress = progress;
        this.reader = reader;
        this.onlyTracking = onlyTracking;
    }

    /** The same without the jobs that read what tracking writes. */
    public Replay onlyTracking() {
        return new Replay(options, progress, reader, true);
    }

    /**
     * Replays, and returns when all is written.
     *
     * @throws io.railpulse.gtfs.csv.InputFileException if the recording cannot be read; it says where and why
     * @throws io.railpulse.machine.MachineException if the machine cannot be started, or the job fails
     */
    public ReplayResult run() throws IOException, SQLException, InterruptedException {
        Recording recording = Recording.open(options.recording());
        progress.say("reading " + recording.name());
        RecordingSummary summary = recording.createSummary();
        GtfsFeed timetable = GtfsFeed.read(recording.timetable());
        LocalDate from = options.from().orElseGet(() -> firstDate(summary, timetable));
        LocalDate to = options.to().orElseGet(() -> lastDate(summary, timetable));

        try (TemporaryFolder temporary =
                        options.work().isPresent() ? null : TemporaryFolder.create("railpulse-replay");
                LocalServices services = LocalServices.start(
                        LocalServicesOptions.of(options.work().orElseGet(() -> temporary.path())), progress::say)) {
            ReplayWork work = ReplayWork.open(services.workFolder().root(), recording, from, to, options);
            KafkaConnection kafka = KafkaConnection.to(services.bootstrapServers());
            DatabaseConnection database = new DatabaseConnection(
                    services.jdbcUrl(), services.user(), PasswordSource.file(passwordOf(services)));
            prepare(kafka, database);
            if (!work.isLoaded()) {
                List<LearnedUpdate> learned =
                        options.learned().map(LearnedFile::read).orElse(List.of());
                new RecordingLoader(kafka, recording, from, to, progress, learned, followsCargo())
                        .load(timetable, summary);
                loadRulesAndFences(kafka);
                work.noteLoaded(LogEnds.findOffsets(kafka, List.of(Topic.LINK_TIME.topicName()))
                        .offsets());
            }
            Duration took = Duration.ZERO;
            for (ReplayedJob job : listJobs(services, work, timetable)) {
                if (work.isDrained(job.name())) {
                    progress.say(job.phase() + " has finished before; its tables are read again");
                } else {
                    took = took.plus(run(job, services, kafka));
                    work.noteDrained(job.name());
                }
            }
            return report(kafka, database, work.learnedEnds(), took);
        }
    }

    /** One that is there already is no later version, and changes nothing. */
    private void loadRulesAndFences(KafkaConnection kafka) throws IOException {
        InputRecords records = new InputRecords(new PackagedSchemas());
        List<AlertRule> rules = options.rules().map(RulesFile::read).orElse(List.of());
        List<Geofence> fences = options.geofences().map(GeofencesFile::read).orElse(List.of());
        try (Producer<byte[], byte[]> producer = kafka.createProducer()) {
            rules.forEach(rule -> producer.send(records.of(rule, 0L)));
            fences.forEach(fence -> producer.send(records.of(fence, 0L)));
            producer.flush();
        }
    }

    private static String passwordOf(LocalServices services) {
        return services.workFolder().postgresPassword().toString();
    }

    private static LocalDate firstDate(RecordingSummary summary, GtfsFeed timetable) {
        return summary.serviceDates().isEmpty()
                ? timetable.firstServiceDate()
                : summary.serviceDates().first();
    }

    private static LocalDate lastDate(RecordingSummary summary, GtfsFeed timetable) {
        return summary.serviceDates().isEmpty()
                ? timetable.lastServiceDate()
                : summary.serviceDates().last();
    }

    private static void prepare(KafkaConnection kafka, DatabaseConnection database) throws IOException {
        try (Admin admin = kafka.createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.REPLAY, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(database).prepare();
    }

    private List<ReplayedJob> listJobs(LocalServices services, ReplayWork work, GtfsFeed timetable) {
        ReplayedJobs jobs = new ReplayedJobs(services);
        ReplayedJob tracking = jobs.tracking(work.learnedEnds(), options.parts());
        return onlyTracking
                ? List.of(tracking)
                : List.of(tracking, jobs.throughput(timetable.timeZone()), jobs.alerting());
    }

    private boolean followsCargo() {
        return options.cargo() && !onlyTracking;
    }

    private List<Input> listAccounted() {
        return !followsCargo()
                ? ReplayedJobs.TRACKED
                : Stream.concat(ReplayedJobs.TRACKED.stream(), Stream.of(Input.SENSORS, Input.CONSIGNMENTS))
                        .toList();
    }

    private Duration run(ReplayedJob job, LocalServices services, KafkaConnection kafka)
            throws IOException, InterruptedException {
        Path checkpoints = services.workFolder().checkpoints().resolve(job.name());
        Optional<Path> resumed = Checkpoints.findLatest(checkpoints);
        resumed.ifPresent(checkpoint -> progress.say("going on from " + checkpoint));
        long total = LogEnds.findOffsets(kafka, job.topics()).offsets().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long started = System.nanoTime();
        LocalFlinkOptions flink = LocalFlinkOptions.of(job.name(), options.parallelism(), checkpoints)
                .withCheckpointInterval(options.checkpointInterval())
                .withRestoreFrom(resumed);
        try (LocalJob running = LocalFlink.start(flink, job.topology())) {
            while (running.await(LOOK_EVERY).isEmpty()) {
                tell(job, running, total);
            }
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void tell(ReplayedJob job, LocalJob running, long total) {
        Optional<OperatorProgress> watched = running.findOperator(job.watched());
        if (watched.isEmpty()) {
            return;
        }
        Optional<Instant> recordTime =
                watched.get().watermark().filter(time -> !time.equals(OperatorProgress.END_OF_INPUT));
        progress.advance(job.phase(), Math.min(watched.get().recordsIn(), total), total, recordTime);
    }

    private ReplayResult report(
            KafkaConnection kafka, DatabaseConnection database, Map<TopicPartition, Long> learnedEnds, Duration took)
            throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            long learned =
                    learnedEnds.values().stream().mapToLong(Long::longValue).sum();
            Accounting accounting = Accounting.read(
                    connection, InputCounts.find(kafka, listAccounted()).withLearned(learned));
            if (options.out().isPresent()) {
                progress.say("writing " + options.out().get());
                new TableExport(connection, options.out().get()).writeAll();
                LearnedFile.write(
                        LearnedLog.readNewest(kafka, new PackagedSchemas()),
                        options.out().get().resolve(LearnedFile.NAME));
                accounting.write(options.out().get().resolve("accounting.json"));
            }
            reader.read(kafka, connection);
            return new ReplayResult(accounting, ReplayFigures.read(kafka, connection), took);
        }
    }
}
