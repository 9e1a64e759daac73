package io.railpulse.connectors.kafka;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Where some topics end at one moment: what a reading that is to end reads up to, and what the watermark of reference
 * data is held for. Only committed records count.
 *
 * @param offsets for each partition the offset after its last record
 * @param newestMillis for each partition that has records the greatest record time, milliseconds since the epoch;
 *     null if that was not asked for
 */
public record LogEnds(Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> newestMillis) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Asks the cluster where these topics end now, and which of their records is the newest: for that a topic is read
     * through whose newest record the broker does not name, as it does not where transactions write.
     *
     * @throws IOException if the cluster does not answer, or a topic does not exist; the message says what to do
     */
    public static LogEnds find(KafkaConnection connection, Collection<String> topics) throws IOException {
        return find(connection, topics, PATIENCE);
    }

    /**
     * The same without the newest record: a few questions, however much the topics hold.
     *
     * @throws IOException if the cluster does not answer, or a topic does not exist; the message says what to do
     */
    public static LogEnds findOffsets(KafkaConnection connection, Collection<String> topics) throws IOException {
        try (Admin admin = connection.createAdmin()) {
            int patienceMillis = Math.toIntExact(PATIENCE.toMillis());
            Set<TopicPartition> partitions = listPartitions(admin, topics, connection, patienceMillis);
            return new LogEnds(listEnds(admin, partitions, connection, patienceMillis), null);
        }
    }

    static LogEnds find(KafkaConnection connection, Collection<String> topics, Duration patience) throws IOException {
        try (Admin admin = connection.createAdmin()) {
            int patienceMillis = Math.toIntExact(patience.toMillis());
            Set<TopicPartition> partitions = listPartitions(admin, topics, connection, patienceMillis);
            Map<TopicPartition, Long> offsets = listEnds(admin, partitions, connection, patienceMillis);
            Map<TopicPartition, ListOffsetsResultInfo> claims = ask(
                    connection,
                    admin.listOffsets(each(partitions, OffsetSpec.maxTimestamp()), committed(patienceMillis))
                            .all());
            return new LogEnds(offsets, newestOf(offsets, claims, connection, patience));
        }
    }

    /**
     * By how much a record may be older than one before it in its partition: nothing where the log stamps records, but some
     * where several tasks of a job write at once. All topics are read through for that.
     *
     * @throws IOException if the cluster does not answer
     */
    public Duration findDisorder(KafkaConnection connection) throws IOException {
        long disorder = 0;
        try (NewestRecords records = new NewestRecords(connection, PATIENCE)) {
            for (Map.Entry<TopicPartition, Long> end : offsets.entrySet()) {
                disorder = Math.max(disorder, records.findDisorderMillis(end.getKey(), end.getValue()));
            }
        }
        return Duration.ofMillis(disorder);
    }

    /** These and the ends of further partitions, whose newest records do not count. */
    public LogEnds with(Map<TopicPartition, Long> further) {
        Map<TopicPartition, Long> all = new HashMap<>(offsets);
        all.putAll(further);
        return new LogEnds(Map.copyOf(all), newestMillis);
    }

    /** The end of the partitions of one topic. */
    public Map<TopicPartition, Long> offsetsOf(String topic) {
        return offsets.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The greatest record time over all topics, milliseconds since the epoch, or empty if there is no record.
     *
     * @throws IllegalStateException if only the offsets were asked for
     */
    public OptionalLong findNewestRecordMillis() {
        if (newestMillis == null) {
            throw new IllegalStateException("Nobody has asked which record is the newest.");
        }
        return newestMillis.values().stream().mapToLong(Long::longValue).max();
    }

    private static Map<TopicPartition, Long> listEnds(
            Admin admin, Set<TopicPartition> partitions, KafkaConnection connection, int patienceMillis)
            throws IOException {
        return ask(
                        connection,
                        admin.listOffsets(each(partitions, OffsetSpec.latest()), committed(patienceMillis))
                                .all())
                .entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static ListOffsetsOptions committed(int patienceMillis) {
        return new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(patienceMillis);
    }

    private static Map<TopicPartition, Long> newestOf(
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, ListOffsetsResultInfo> claims,
            KafkaConnection connection,
            Duration patience)
            throws IOException {
        Map<TopicPartition, Long> newest = new HashMap<>();
        try (NewestRecords records = new NewestRecords(connection, patience)) {
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                ListOffsetsResultInfo claim = claims.get(end.getKey());
                records.findNewestMillis(end.getKey(), end.getValue(), claim.offset(), claim.timestamp())
                        .ifPresent(millis -> newest.put(end.getKey(), millis));
            }
        }
        return Map.copyOf(newest);
    }

    private static Set<TopicPartition> listPartitions(
            Admin admin, Collection<String> topics, KafkaConnection connection, int patienceMillis) throws IOException {
        Map<String, KafkaFuture<TopicDescription>> descriptions = admin.describeTopics(
                        topics, new DescribeTopicsOptions().timeoutMs(patienceMillis))
                .topicNameValues();
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : topics) {
            try {
                ask(connection, descriptions.get(topic))
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            } catch (UnknownTopicOrPartitionException e) {
                throw new IOException(
                        "The topic " + topic + " does not exist on " + connection
                                + ": `./railpulse prepare` creates it.",
                        e);
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, OffsetSpec> each(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
    }

    private static <T> T ask(KafkaConnection connection, KafkaFuture<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + connection + ".");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            throw new IOException(
                    connection + " does not answer as it should: is it running, and reachable from here? ("
                            + e.getCause().getMessage() + ")",
                    e.getCause());
        }
    }
}
