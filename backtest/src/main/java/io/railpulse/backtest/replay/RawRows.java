package io.railpulse.backtest.replay;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.RawRecord;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import io.railpulse.schemas.Topic;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The raw records of one topic among the other records of that topic: in the order in which they were received, so that
 * record time does not fall within a partition; at the same time the raw ones come last.
 */
final class RawRows implements Iterator<ProducerRecord<byte[], byte[]>>, Closeable {
    private final Topic topic;
    private final RecordingReader<RawRecord> raw;
    private final Iterator<ProducerRecord<byte[], byte[]>> others;
    private ProducerRecord<byte[], byte[]> nextRaw;
    private ProducerRecord<byte[], byte[]> nextOther;

    private RawRows(Topic topic, RecordingReader<RawRecord> raw, Iterator<ProducerRecord<byte[], byte[]>> others) {
        this.topic = topic;
        this.raw = raw;
        this.others = others;
        nextRaw = readRaw();
        nextOther = readOther();
    }

    /** @param others in the order in which they were received */
    static RawRows among(Iterator<ProducerRecord<byte[], byte[]>> others, Topic topic, Recording recording) {
        return new RawRows(topic, recording.readRaw(), others);
    }

    /** The names of the topics that a recording has raw records of. */
    static Set<String> listTopics(Recording recording) throws IOException {
        Set<String> topics = new TreeSet<>();
        try (RecordingReader<RawRecord> raw = recording.readRaw()) {
            while (raw.hasNext()) {
                topics.add(raw.next().report().topic());
            }
        }
        return topics;
    }

    @Override
    public boolean hasNext() {
        return nextRaw != null || nextOther != null;
    }

    @Override
    public ProducerRecord<byte[], byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        boolean rawFirst = nextOther == null || nextRaw != null && nextRaw.timestamp() < nextOther.timestamp();
        ProducerRecord<byte[], byte[]> next = rawFirst ? nextRaw : nextOther;
        if (rawFirst) {
            nextRaw = readRaw();
        } else {
            nextOther = readOther();
        }
        return next;
    }

    private ProducerRecord<byte[], byte[]> readOther() {
        return others.hasNext() ? others.next() : null;
    }

    private ProducerRecord<byte[], byte[]> readRaw() {
        while (raw.hasNext()) {
            Received<RawRecord> row = raw.next();
            if (row.report().topic().equals(topic.topicName())) {
                return toRecord(row.report(), row.receivedAtMillis());
            }
        }
        return null;
    }

    /** @throws InputFileException if the log would not take it */
    private ProducerRecord<byte[], byte[]> toRecord(RawRecord record, long receivedAtMillis) {
        if (record.key() == null && topic.settings().cleanup() == Topic.Cleanup.COMPACT) {
            throw InputFileException.of(
                    "raw.csv.gz", "a record of " + topic.topicName() + ", which is compacted, has no key");
        }
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic.topicName(), null, receivedAtMillis, key, record.value());
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
