package io.railpulse.cli.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.cli.Invocation;
import io.railpulse.cli.OneMachine;
import io.railpulse.connectors.telemetry.RejectedRow;
import io.railpulse.connectors.telemetry.RejectedRows;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts records back on a real Kafka, noted in a real PostgreSQL. */
class RedriveITCase {
    private static final String TOPIC = Topic.POSITION.topicName();
    private static final int PARTITION = 2;

    private static OneMachine machine;
    private static long nextOffset = 100;

    @TempDir
    private static Path shared;

    @TempDir
    Path folder;

    private Connection connection;
    private RejectedRows rows;
    private RecordTopic topic;
    private Redriver redriver;
    private int before;

    @BeforeAll
    static void startTheMachine() throws Exception {
        machine = OneMachine.start(shared);
        try (Admin admin = machine.kafka().createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.LIVE, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(machine.database()).prepare();
    }

    @AfterAll
    static void stopTheMachine() {
        machine.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        machine.execute("truncate rejected");
        before = machine.listRecords(TOPIC).size();
        connection = machine.database().connect();
        rows = new RejectedRows(connection);
        topic = new RecordTopic(machine.kafka());
        redriver = new Redriver(rows, topic);
    }

    @AfterEach
    void disconnect() throws SQLException {
        topic.close();
        connection.close();
    }

    @Test
    void putsARecordBackWhereItCameFromAndSaysWhichOneItWas() throws Exception {
        Origin origin = reject(Samples.fixAt(91), false);

        RedriveOutcome outcome = redriver.redrive(row(origin), Samples.fixAt(30.5));

        assertThat(outcome.kind()).isEqualTo(RedriveOutcome.Kind.PUT_BACK);
        ConsumerRecord<byte[], byte[]> record = onlyNewRecord();
        assertThat(record.partition()).isEqualTo(PARTITION);
        assertThat(record.key()).isEqualTo(Samples.KEY);
        assertThat(record.value()).isEqualTo(Samples.fixAt(30.5));
        assertThat(new String(record.headers().lastHeader("railpulse-redriven").value(), StandardCharsets.UTF_8))
                .isEqualTo(TOPIC + "/" + PARTITION + "/" + origin.offset());
        assertThat(row(origin).redrive().doneAt()).isPresent();
    }

    @Test
    void refusesARecordThatWasPutBack() throws Exception {
        Origin origin = reject(Samples.fixAt(91), false);
        redriver.redrive(row(origin), Samples.fixAt(91));

        RedriveOutcome again = redriver.redrive(row(origin), Samples.fixAt(91));

        assertThat(again.kind()).isEqualTo(RedriveOutcome.Kind.REFUSED);
        assertThat(again.words()).contains("not put back: that was done at 20");
        onlyNewRecord();
    }

    @Test
    void neverPutsBackARecordThatWasCut() throws Exception {
        Origin origin = reject(Samples.fixAt(91), true);

        RedriveOutcome outcome = redriver.redrive(row(origin), Samples.fixAt(30.5));

        assertThat(outcome.kind()).isEqualTo(RedriveOutcome.Kind.REFUSED);
        assertThat(outcome.words()).contains("its bytes were cut");
        assertThat(machine.listRecords(TOPIC)).hasSize(before);
        assertThat(row(origin).redrive().fromOffset()).isEmpty();
    }

    @Test
    void doesNotPutBackTwiceWhatAKilledAttemptHadPutBack() throws Exception {
        Origin origin = reject(Samples.fixAt(91), false);
        rows.noteBegun(origin, topic.findEnd(origin));
        topic.putBack(reject(Samples.fixAt(45), false), Samples.KEY, Samples.fixAt(45));
        long there = topic.putBack(origin, Samples.KEY, Samples.fixAt(91));
        // Killed here: the table was not told any more.

        RedriveOutcome outcome = redriver.redrive(row(origin), Samples.fixAt(91));

        assertThat(outcome.kind()).isEqualTo(RedriveOutcome.Kind.WAS_THERE);
        assertThat(outcome.words()).contains("offset " + there);
        assertThat(machine.listRecords(TOPIC)).hasSize(before + 2);
        assertThat(row(origin).redrive().doneAt()).isPresent();
    }

    @Test
    void putsBackWhatAKilledAttemptHadOnlyBegun() throws Exception {
        Origin origin = reject(Samples.fixAt(91), false);
        rows.noteBegun(origin, topic.findEnd(origin));
        // Killed here: the record was not produced.

        RedriveOutcome outcome = redriver.redrive(row(origin), Samples.fixAt(91));

        assertThat(outcome.kind()).isEqualTo(RedriveOutcome.Kind.PUT_BACK);
        onlyNewRecord();
    }

    @Test
    void doesNotGuessWhereTheLogNoLongerTells() throws Exception {
        Origin origin = reject(Samples.fixAt(91), false);
        rows.noteBegun(origin, topic.findEnd(origin) + 1_000);

        assertThatThrownBy(() -> redriver.redrive(row(origin), Samples.fixAt(91)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody can tell any more");
        assertThat(machine.listRecords(TOPIC)).hasSize(before);
    }

    @Test
    void lendsTheTableToOneAtATime() throws Exception {
        assertThat(rows.tryLock()).isTrue();

        Invocation other = machine.call("redrive", "--all");

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("somebody else is putting records of this database back");
    }

    @Test
    void givesOutForRepairAndTakesBack() throws Exception {
        Origin repaired = reject(Samples.fixAt(91), false);
        Origin cut = reject(new byte[] {1, 2, 3}, true);
        Path file = folder.resolve("repairs.jsonl");

        assertThat(machine.call("redrive", "--export", file.toString(), "--reason", "out-of-range"))
                .satisfies(done -> assertThat(done.exitCode()).isZero())
                .satisfies(done -> assertThat(done.out()).contains("2 records written"));
        assertThat(machine.call("redrive", "--export", file.toString()).err()).contains("is there already");
        Files.writeString(file, Files.readString(file).replace("\"latitude_deg\":91.0", "\"latitude_deg\":30.5"));
        Invocation applied = machine.call("redrive", "--apply", file.toString());

        assertThat(applied.exitCode()).isEqualTo(1);
        assertThat(applied.out())
                .contains(repaired.path() + ": put back, now at offset ")
                .contains(cut.path() + ": not put back: its bytes were cut")
                .contains("1 put back, 0 were back already, 1 not put back");
        assertThat(onlyNewRecord().value()).isEqualTo(Samples.fixAt(30.5));
        assertThat(machine.call("redrive", "--apply", file.toString()).out())
                .contains(repaired.path() + ": not put back: that was done at ");
        onlyNewRecord();
    }

    @Test
    void putsAllBackThatStillCanBe() throws Exception {
        Origin whole = reject(Samples.fixAt(91), false);
        Origin tombstone = reject(null, false);
        assertThat(machine.call("redrive", "--all", "--reason", "null-island").out())
                .contains("0 put back");

        Invocation first = machine.call("redrive", "--all", "--input", "positions");
        Invocation second = machine.call("redrive", "--all");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains(whole.path(), tombstone.path(), "2 put back");
        assertThat(second.out()).contains("0 put back, 0 were back already, 0 not put back");
        assertThat(machine.listRecords(TOPIC)).hasSize(before + 2);
    }

    @Test
    void listsWhatStandsThere() throws Exception {
        Origin first = reject(Samples.fixAt(91), false);
        Origin second = reject(Samples.fixAt(91), true);
        redriver.redrive(row(first), Samples.fixAt(91));

        Invocation listed = machine.call("redrive");

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out())
                .contains(first.path() + "  2026-03-01T08:00:00Z  out-of-range  whole  put back 20")
                .contains(second.path() + "  2026-03-01T08:00:00Z  out-of-range  cut  not put back  latitude 91")
                .contains("2 records");
        assertThat(machine.call("redrive", "--list", "--limit", "1").out()).contains("2 records, not all shown");
    }

    private Origin reject(byte[] payload, boolean cut) throws SQLException {
        Origin origin = new Origin(TOPIC, PARTITION, nextOffset++, Samples.RECEIVED);
        String insert = "insert into rejected (topic, \"partition\", \"offset\", input, verdict, reason, detail,"
                + " record_at, key, payload, payload_bytes, payload_cut)"
                + " values (?, ?, ?, 'positions', 'rejected', 'out-of-range', 'latitude 91', ?, ?, ?, 0, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, origin.topic());
            statement.setInt(2, origin.partition());
            statement.setLong(3, origin.offset());
            statement.setTimestamp(4, new Timestamp(origin.recordMillis()));
            statement.setBytes(5, Samples.KEY);
            statement.setBytes(6, payload);
            statement.setBoolean(7, cut);
            statement.executeUpdate();
        }
        return origin;
    }

    private RejectedRow row(Origin origin) throws SQLException {
        return rows.findRow(origin.topic(), origin.partition(), origin.offset()).orElseThrow();
    }

    private ConsumerRecord<byte[], byte[]> onlyNewRecord() {
        List<ConsumerRecord<byte[], byte[]>> records = machine.listRecords(TOPIC);
        assertThat(records).hasSize(before + 1);
        return records.stream()
                .max((one, other) -> Long.compare(one.offset(), other.offset()))
                .orElseThrow();
    }
}
