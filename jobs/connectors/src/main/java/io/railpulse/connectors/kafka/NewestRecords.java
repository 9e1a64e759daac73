package io.railpulse.connectors.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds the greatest record time of a partition among the records that a reader will see.
 *
 * <p>The broker's own answer counts what no reader sees as well: the marks that end a transaction, which carry the
 * broker's clock, and records of transactions that were given up. So its answer is looked at, and only if it is not a
 * record the partition is read through.
 */
final class NewestRecords implements AutoCloseable {

    private static final Duration ONE_POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /** @param patience how long the cluster may take for the next records */
    NewestRecords(KafkaConnection connection, Duration patience) {
        this(createConsumer(connection), patience);
    }

    NewestRecords(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /**
     * The greatest record time, milliseconds since the epoch, or empty if there is no record.
     *
     * @param end the offset after the last record that counts
     * @param claimedOffset where the broker says the newest record stands; negative if it names none
     * @param claimedMillis its record time as the broker says
     * @throws IOException if the cluster gives no more records
     */
    OptionalLong findNewestMillis(TopicPartition partition, long end, long claimedOffset, long claimedMillis)
            throws IOException {
        consumer.assign(List.of(partition));
        if (claimedOffset >= 0 && claimedOffset < end && isRecord(partition, claimedOffset, claimedMillis)) {
            return OptionalLong.of(claimedMillis);
        }
        return readThrough(partition, end);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isRecord(TopicPartition partition, long offset, long millis) throws IOException {
        consumer.seek(partition, offset);
        for (ConsumerRecord<byte[], byte[]> record : pollOnward(partition)) {
            if (record.timestamp() == millis) {
                return true;
            }
        }
        return false;
    }

    private OptionalLong readThrough(TopicPartition partition, long end) throws IOException {
        OptionalLong[] newest = {OptionalLong.empty()};
        readThrough(
                partition,
                end,
                millis -> newest[0] = OptionalLong.of(Math.max(millis, newest[0].orElse(Long.MIN_VALUE))));
        return newest[0];
    }

    /**
     * By how much the record time of some record is before that of one that stands before it in the log, at most;
     * milliseconds.
     *
     * @param end the offset after the last record that counts
     * @throws IOException if the cluster gives no more records
     */
    long findDisorderMillis(TopicPartition partition, long end) throws IOException {
        consumer.assign(List.of(partition));
        long[] newest = {Long.MIN_VALUE};
        long[] disorder = {0};
        readThrough(partition, end, millis -> {
            newest[0] = Math.max(newest[0], millis);
            disorder[0] = Math.max(disorder[0], newest[0] - millis);
        });
        return disorder[0];
    }

    private void readThrough(TopicPartition partition, long end, LongConsumer recordTimes) throws IOException {
        consumer.seekToBeginning(List.of(partition));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : pollOnward(partition)) {
                if (record.offset() < end) {
                    recordTimes.accept(record.timestamp());
                }
            }
        }
    }

    /** Polls until something has been read, which may be marks only: then there are no records. */
    private ConsumerRecords<byte[], byte[]> pollOnward(TopicPartition partition) throws IOException {
        long before = consumer.position(partition);
        long begunNanos = System.nanoTime();
        while (System.nanoTime() - begunNanos < patience.toNanos()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(ONE_POLL);
            if (!records.isEmpty() || consumer.position(partition) > before) {
                return records;
            }
        }
        throw new IOException("Kafka gave no record of " + partition + " after offset " + before + " within "
                + patience.toSeconds() + " s.");
    }

    private static Consumer<byte[], byte[]> createConsumer(KafkaConnection connection) {
        Properties properties = connection.toProperties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // What is asked for is already in the log, so a broker need not wait for more before it answers.
        properties.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
