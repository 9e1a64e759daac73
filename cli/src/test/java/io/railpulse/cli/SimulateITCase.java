package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingSummary;
import io.railpulse.schemas.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A simulation onto a Kafka, from empty to full, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulateITCase {
    private static final List<String> SIMULATION =
            List.of("simulate", "--trains", "9", "--days", "2", "--fix-every", "10m", "--faults", "all");

    private static OneMachine machine;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void startTheMachine() throws Exception {
        machine = OneMachine.start(folder);
    }

    @AfterAll
    static void stopTheMachine() {
        machine.close();
    }

    @Test
    @Order(1)
    void saysThatTopicsAreMissing() {
        Invocation failed = simulateOntoKafka();

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("does not exist").contains("`./railpulse prepare` creates it");
    }

    @Test
    @Order(2)
    void putsOntoKafkaWhatItWritesIntoARecording() {
        Path out = folder.resolve("recording");
        Invocation prepared =
                Invocation.of(with(List.of("prepare", "--replayed", "--replication", "1"), machine.kafkaOptions()));
        Invocation sent = simulateOntoKafka();
        Invocation written = Invocation.of(with(SIMULATION, List.of("--out", out.toString())));

        assertThat(prepared.exitCode()).as(prepared.err()).isZero();
        assertThat(sent.exitCode()).as(sent.err()).isZero();
        assertThat(written.exitCode()).as(written.err()).isZero();
        RecordingSummary recorded = Recording.open(out).createSummary();
        assertThat(count(Topic.POSITION) + count(Topic.MOVEMENT))
                .isEqualTo(recorded.positions() + recorded.movements() + recorded.raw());
        assertThat(count(Topic.SENSOR)).isEqualTo(recorded.sensors());
        assertThat(count(Topic.TRAIN_RUN)).isEqualTo(9);
        assertThat(sent.out())
                .contains("9 train runs, ", "malformed")
                .contains(String.format(Locale.ROOT, "rail.sensor.v1 %,21d records", recorded.sensors()));
    }

    @Test
    @Order(3)
    void hasTheTimesOfTheSimulationAsRecordTimes() {
        List<ConsumerRecord<byte[], byte[]>> plans = machine.listRecords(Topic.TRAIN_RUN.topicName());
        List<ConsumerRecord<byte[], byte[]>> positions = machine.listRecords(Topic.POSITION.topicName());

        long firstPosition =
                positions.stream().mapToLong(ConsumerRecord::timestamp).min().orElseThrow();
        assertThat(plans.get(0).timestamp()).isLessThan(firstPosition);
        assertThat(positions.stream()
                        .filter(position -> position.partition() == 0)
                        .map(ConsumerRecord::timestamp))
                .isSorted();
    }

    @Test
    @Order(4)
    void keepsToARate() {
        long begunNanos = System.nanoTime();
        Invocation sent = Invocation.of(with(
                List.of("simulate", "--trains", "1", "--days", "1", "--fix-every", "1h", "--rate", "1000"),
                machine.kafkaOptions()));
        double seconds = (System.nanoTime() - begunNanos) / 1e9;

        assertThat(sent.exitCode()).as(sent.err()).isZero();
        long records = Long.parseLong(
                sent.out().replaceAll("(?s).*?, ([0-9,]+) records in.*", "$1").replace(",", ""));
        assertThat(records).isGreaterThan(200);
        assertThat(seconds).isGreaterThan((records - 20) / 1_000.0);
    }

    private static Invocation simulateOntoKafka() {
        return Invocation.of(with(SIMULATION, machine.kafkaOptions()));
    }

    private static long count(Topic topic) {
        return machine.listRecords(topic.topicName()).size();
    }

    private static String[] with(List<String> arguments, List<String> options) {
        return Stream.concat(arguments.stream(), options.stream()).toArray(String[]::new);
    }
}
