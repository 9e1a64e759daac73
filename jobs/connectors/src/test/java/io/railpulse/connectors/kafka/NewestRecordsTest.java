package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class NewestRecordsTest {

    private static final TopicPartition FIXES = new TopicPartition("rail.position.v1", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MockConsumer<byte[], byte[]> log = new MockConsumer<>("earliest");
    private final NewestRecords newest = new NewestRecords(log, PATIENCE);

    @Test
    void aRecordThatTheBrokerNamesIsTaken() throws IOException {
        log.schedulePollTask(() -> append(1, 2_000));
        assertThat(newest.findNewestMillis(FIXES, 3, 1, 2_000)).hasValue(2_000);
    }

    @Test
    void theMarkOfATransactionIsNoRecord() throws IOException {
        log.schedulePollTask(() -> log.seek(FIXES, 3));
        log.schedulePollTask(() -> {
            append(0, 1_000);
            append(1, 2_000);
        });
        log.schedulePollTask(() -> log.seek(FIXES, 3));
        beginAtZero();
        assertThat(newest.findNewestMillis(FIXES, 3, 2, 9_999_999)).hasValue(2_000);
    }

    @Test
    void whatComesAfterTheEndDoesNotCount() throws IOException {
        log.schedulePollTask(() -> {
            append(0, 1_000);
            append(1, 2_000);
        });
        beginAtZero();
        assertThat(newest.findNewestMillis(FIXES, 1, -1, -1)).hasValue(1_000);
    }

    @Test
    void anEmptyPartitionHasNoNewestRecord() throws IOException {
        beginAtZero();
        assertThat(newest.findNewestMillis(FIXES, 0, -1, -1)).isEmpty();
    }

    /** Two tasks write side by side, and one is behind the other. */
    @Test
    void tellsHowFarRecordsAreBehindThoseBeforeThem() throws IOException {
        log.schedulePollTask(() -> {
            append(0, 5_000);
            append(1, 2_000);
            append(2, 4_000);
            append(3, 9_000);
            append(4, 7_000);
        });
        beginAtZero();
        assertThat(newest.findDisorderMillis(FIXES, 5)).isEqualTo(3_000);
    }

    @Test
    void aLogInOrderHasNoDisorder() throws IOException {
        log.schedulePollTask(() -> {
            append(0, 1_000);
            append(1, 1_000);
            append(2, 2_000);
        });
        beginAtZero();
        assertThat(newest.findDisorderMillis(FIXES, 3)).isZero();
    }

    @Test
    void aLogThatGivesNothingIsTold() {
        NewestRecords impatient = new NewestRecords(log, Duration.ofMillis(1));
        beginAtZero();
        assertThatThrownBy(() -> impatient.findNewestMillis(FIXES, 3, -1, -1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rail.position.v1-0");
    }

    private void beginAtZero() {
        log.updateBeginningOffsets(Map.of(FIXES, 0L));
    }

    private void append(long offset, long recordMillis) {
        log.addRecord(new ConsumerRecord<>(
                FIXES.topic(),
                FIXES.partition(),
                offset,
                recordMillis,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                new byte[0],
                new RecordHeaders(),
                Optional.empty()));
    }
}
