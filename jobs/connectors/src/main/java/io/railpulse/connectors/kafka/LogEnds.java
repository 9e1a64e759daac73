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
 * @param newestMillis for each partition that has records the greatest record time, milliseconds since the epoch
 */
public record LogEnds(Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> newestMillis) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Asks the cluster where these topics end now.
     *
     * @throws IOException if the cluster does not answer, or a topic does not exist; the message says what to do
     */
    public static LogEnds find(KafkaConnection connection, Collection<String> topics) throws IOException {
        return find(connection, topics, PATIENCE);
    }

    static LogEnds find(KafkaConnection connection, Collection<String> topics, Duration patience) throws IOException {
        try (Admin admin = connection.createAdmin()) {
            int patienceMillis = Math.toIntExact(patience.toMillis());
            Set<TopicPartition> partitions = listPartitions(admin, topics, connection, patienceMillis);
            ListOffsetsOptions committed =
                    new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(patienceMillis);
            Map<TopicPartition, Long> offsets = new HashMap<>();
            ask(
                            connection,
                            admin.listOffsets(each(partitions, OffsetSpec.latest()), committed)
                                    .all())
                    .forEach((partition, end) -> offsets.put(partition, end.offset()));
            Map<TopicPartition, ListOffsetsResultInfo> claims = ask(
                    connection,
                    admin.listOffsets(each(partitions, OffsetSpec.maxTimestamp()), committed)
                            .all());
            return new LogEnds(Map.copyOf(offsets), newestOf(offsets, claims, connection, patience));
        }
    }

    /** The end of the partitions of one topic. */
    public Map<TopicPartition, Long> offsetsOf(String topic) {
        return offsets.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The greatest record time over all topics, milliseconds since the epoch, or empty if there is no record. */
    public OptionalLong findNewestRecordMillis() {
        return newestMillis.values().stream().mapToLong(Long::longValue).max();
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
