package io.railpulse.domain.telemetry;

/**
 * Where a record stands in the log and when it was received: its identity in the accounting and its place in the order.
 *
 * @param topic the topic's name
 * @param partition the partition's number
 * @param offset the record's offset in the partition
 * @param recordMillis record time: when the record was received (the log's timestamp), milliseconds since the epoch
 */
public record Origin(String topic, int partition, long offset, long recordMillis) implements Comparable<Origin> {

    /** The order in which a train's inputs apply: record time, topic, partition, offset. */
    @Override
    public int compareTo(Origin other) {
        int byTime = Long.compare(recordMillis, other.recordMillis);
        if (byTime != 0) {
            return byTime;
        }
        int byTopic = topic.compareTo(other.topic);
        if (byTopic != 0) {
            return byTopic;
        }
        int byPartition = Integer.compare(partition, other.partition);
        return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
    }

    /** {@code topic/partition/offset}. */
    public String path() {
        return topic + "/" + partition + "/" + offset;
    }
}
