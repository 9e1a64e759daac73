package io.railpulse.backtest.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.job.JobBench;
import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.pipelines.alert.AlertingJob;
import io.railpulse.schemas.AlertRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The live alerting job, killed at random moments while it hears of trains, axles and dispatchers, and started again on its newest
 * complete checkpoint: in the end it has told what it tells when nobody kills it.
 *
 * <p>Runs in the profile {@code kills} only: {@code mvn verify -Pkills -pl backtest -am}, with {@code -Dtest=NONE} and {@code
 * -Dit.test=KilledAlertingITCase} to run nothing else. {@code -Drailpulse.kills.seed} chooses other moments.
 */
@Tag("kills")
class KilledAlertingITCase {
    private static final int KILLS_A_HALF = 5;
    private static final long SEED = Long.getLong("railpulse.kills.seed", 20250615);
    /** So many of the kills find it starting, reading what came while it was down; the others find it running. */
    private static final int STARTING_ONE_OF = 4;

    private static final int LONGEST_LIFE_MILLIS = 6_000;

    private static final List<String> TABLES = List.of(
            "select * from alert order by alert_id",
            "select * from alert_event order by alert_id, sequence",
            "select * from sensor_window order by 1, 2, 3",
            "select sum(accepted), sum(late), sum(duplicate) from input_account where subject like 'wagon-%'",
            "select * from rejected",
            "select * from failed_row");

    @TempDir
    private static Path folder;

    private static JobBench bench;
    private static AlertedDay day;

    @BeforeAll
    static void startServices() throws Exception {
        bench = JobBench.start(folder);
        day = AlertedDay.create();
    }

    @AfterAll
    static void stopServices() {
        bench.close();
    }

    @Test
    void tellsEachChangeOnceHoweverOftenItIsKilled() throws Exception {
        List<Acknowledgement> seen = chooseWhatIsSeen();
        ToldAlerts calm = live("calm", seen, 0);
        List<List<String>> calmTables = rows();
        long begun = System.nanoTime();

        ToldAlerts killed = live("killed", seen, KILLS_A_HALF);
        System.out.printf(
                "seed %d: %d alerts, %d changes, %d kills, %d s, %d records told again%n",
                SEED,
                killed.last().size(),
                killed.changes().size(),
                2 * KILLS_A_HALF,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                killed.duplicates());
        assertThat(calm.contradictions()).isEmpty();
        assertThat(calm.duplicates()).isZero();
        assertThat(changesIn(calm)).containsKeys("raised", "escalated", "downgraded", "acknowledged", "cleared");
        assertThat(killed.duplicates()).isPositive();
        assertThat(standings(killed))
                .as(() -> "told in one run alone:\n" + String.join("\n", toldInOneAlone(killed, calm)))
                .containsExactlyElementsOf(standings(calm));
        assertThat(killed.contradictions()).isEmpty();
        assertThat(killed.changes().values())
                .containsExactlyElementsOf(calm.changes().values());
        assertThat(rows()).isEqualTo(calmTables);
    }

    /** Of what a replay raises, every other alert that is open for long. */
    private static List<Acknowledgement> chooseWhatIsSeen() throws Exception {
        bench.clear();
        bench.send(List.of(day.firstRule()));
        bench.send(day.opening());
        bench.send(day.beforeTheChange(List.of()));
        bench.send(day.afterTheChange(List.of()));
        LocalFlinkOptions options = LocalFlinkOptions.of(AlertingJob.NAME, 2, folder.resolve("replay"))
                .withRestartAttempts(0);
        try (LocalJob job = LocalFlink.start(
                options, environment -> AlertingJob.attach(environment, bench.arguments("--bounded", "true")))) {
            job.await();
        }
        List<Acknowledgement> seen = new ArrayList<>();
        for (AlertRecord raised : toldAlerts().changes().values()) {
            String id = raised.getAlertId();
            long at = raised.getSequence() > 1
                    ? 0
                    : AlertedDay.seenAfter(
                            raised.getSubject(), raised.getDetectedAt().toEpochMilli());
            if (at > 0 && id.charAt(0) % 2 == 0 && !raised.getSubject().startsWith("bystander")) {
                seen.add(new Acknowledgement(raised.getSubject(), id, "dispatcher", at));
            }
        }
        return seen;
    }

    private ToldAlerts live(String name, List<Acknowledgement> seen, int killsAHalf) throws Exception {
        bench.clear();
        bench.send(List.of(day.firstRule()));
        Path own = Files.createDirectories(folder.resolve(name));
        Random random = new Random(SEED);
        try (AlertingProcess job =
                new AlertingProcess(own, bench.arguments("--group", name, "--batch-wait", "200ms"))) {
            JobProgress progress = new JobProgress(bench, job, name);
            job.start();
            bench.send(day.opening());
            job.awaitCheckpoint();
            progress.awaitTaken(Topic.TRAIN_STATUS);
            feed(job, day.beforeTheChange(seen), killsAHalf, random);
            progress.awaitTold(AlertedDay::isToldBeforeTheChange);
            bench.send(List.of(day.changedRule()));
            progress.awaitTaken(Topic.ALERT_RULE);
            feed(job, day.afterTheChange(seen), killsAHalf, random);
            progress.awaitTold(AlertedDay::isToldInTheEnd);
        }
        return toldAlerts();
    }

    private static void feed(
            AlertingProcess job, List<ProducerRecord<byte[], byte[]>> records, int kills, Random random)
            throws Exception {
        try (PacedFeed feed = new PacedFeed(bench.kafka(), records, kills + 1)) {
            for (int kill = 0; kill < kills; kill++) {
                feed.release();
                if (random.nextInt(STARTING_ONE_OF) > 0) {
                    job.awaitCheckpoint();
                }
                job.killAfter(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
                job.start();
            }
            feed.release();
            feed.await();
        }
    }

    private static ToldAlerts toldAlerts() throws IOException {
        return ToldAlerts.of(bench.read(List.of(Topic.ALERT)));
    }

    private static List<List<String>> rows() throws SQLException {
        List<List<String>> all = new ArrayList<>();
        for (String table : TABLES) {
            all.add(bench.list(table));
        }
        return all;
    }

    private static Map<String, Long> changesIn(ToldAlerts told) {
        return told.changes().values().stream()
                .map(AlertRecord::getChange)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** All changes of the subjects of which one run has told an alert that the other has not. */
    private static List<String> toldInOneAlone(ToldAlerts killed, ToldAlerts calm) {
        Set<String> alone = Stream.concat(
                        killed.last().values().stream()
                                .filter(alert -> !calm.last().containsKey(alert.getAlertId())),
                        calm.last().values().stream()
                                .filter(alert -> !killed.last().containsKey(alert.getAlertId())))
                .map(AlertRecord::getSubject)
                .collect(Collectors.toSet());
        return Map.of("killed", killed, "calm", calm).entrySet().stream()
                .flatMap(run -> run.getValue().changes().values().stream()
                        .filter(change -> alone.contains(change.getSubject()))
                        .map(change -> run.getKey() + " " + change))
                .toList();
    }

    private static List<String> standings(ToldAlerts told) {
        return told.last().values().stream()
                .map(alert ->
                        alert.getKind() + " " + alert.getSubject() + " " + alert.getState() + " " + alert.getSeverity())
                .toList();
    }
}
