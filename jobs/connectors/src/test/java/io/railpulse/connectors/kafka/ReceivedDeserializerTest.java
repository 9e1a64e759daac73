package io.railpulse.connectors.kafka;

import static io.railpulse.connectors.kafka.Receiving.SCHEMAS;
import static io.railpulse.connectors.kafka.Receiving.receive;
import static io.railpulse.connectors.kafka.Receiving.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of bytes, whatever they are. */
class ReceivedDeserializerTest {
    private static final long SEED = 20250901;

    private InputRecords records;

    @BeforeEach
    void open() throws IOException {
        records = new InputRecords(SCHEMAS);
    }

    @Test
    void aRecordWithoutAValueIsATombstone() throws IOException {
        for (Input input : List.of(Input.POSITIONS, Input.MOVEMENTS, Input.ROUTES)) {
            RejectedInput rejected = rejected(input, "key".getBytes(), null);
            assertThat(rejected.reason()).isEqualTo(RejectReason.TOMBSTONE);
            assertThat(rejected.key()).isEqualTo("key".getBytes());
            assertThat(rejected.payload()).isNull();
        }
    }

    @Test
    void whatCannotBeReadKeepsItsBytes() throws IOException {
        byte[] value = {1, 2, 3};
        RejectedInput rejected = rejected(Input.POSITIONS, "tracker-7".getBytes(), value);
        assertThat(rejected.reason()).isEqualTo(RejectReason.BAD_FRAMING);
        assertThat(rejected.origin()).isEqualTo(Examples.origin(Topic.POSITION.topicName()));
        assertThat(rejected.input()).isEqualTo(Input.POSITIONS);
        assertThat(rejected.key()).isEqualTo("tracker-7".getBytes());
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected.payloadBytes()).isEqualTo(3);
        assertThat(rejected.payloadSha256()).hasSize(64);
        assertThat(rejected.payloadCut()).isFalse();
        assertThat(rejected.source()).isNull();
    }

    @Test
    void aValueOfTwoMebibytesKeepsItsBeginning() throws IOException {
        byte[] value = records.of(Examples.position(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.POSITIONS, null, Arrays.copyOf(value, 2 << 20));
        assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(rejected.payload()).hasSize(65_536).startsWith(value);
        assertThat(rejected.payloadBytes()).isEqualTo(2 << 20);
        assertThat(rejected.payloadCut()).isTrue();
    }

    @Test
    void anEmptyValueIsTold() throws IOException {
        assertThat(rejected(Input.MOVEMENTS, null, new byte[0]).reason()).isEqualTo(RejectReason.EMPTY_VALUE);
    }

    @Test
    void aRecordOfAnotherTopicHasTheWrongSchema() throws IOException {
        byte[] plan = records.of(Examples.run(), Examples.RECEIVED).value();
        assertThat(rejected(Input.POSITIONS, null, plan).reason()).isEqualTo(RejectReason.WRONG_SCHEMA);
    }

    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {"TRAIN_RUNS", "ROUTES", "POSITIONS", "MOVEMENTS", "ASSIGNMENTS", "LINK_TIMES"})
    void everyRecordComesOutOnceWhateverItsBytesAre(Input input) throws IOException {
        Random random = new Random(SEED);
        List<byte[]> proper = List.of(
                records.of(Examples.run(), 0L).value(),
                records.of(Examples.route(), 0L).value(),
                records.of(Examples.position(), 0L).value(),
                records.of(Examples.movement(), 0L).value(),
                records.of(Examples.assignment(), 0L).value(),
                records.of(Examples.linkTime()).value());
        for (int round = 0; round < 5_000; round++) {
            byte[] value = proper.get(random.nextInt(proper.size())).clone();
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                value[random.nextInt(value.length)] = (byte) random.nextInt();
            }
            Received received = receive(input, Examples.TRAIN_RUN_ID.getBytes(), value);
            assertThat(Arrays.asList(received.train(), received.route(), received.learned(), received.rejected()))
                    .filteredOn(Optional::ofNullable, Optional.empty())
                    .hasSize(3);
        }
    }
}
