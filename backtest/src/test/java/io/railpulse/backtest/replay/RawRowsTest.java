package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.backtest.job.SmallRailway;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.RawRecord;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRowsTest {
    private static final byte[] RAW = {1, 2, 3};

    @TempDir
    private Path folder;

    private Recording record(long receivedMillis, Topic topic, String key, byte[] value) throws IOException {
        SmallRailway.in(folder);
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(receivedMillis, new RawRecord(topic.topicName(), key, value));
        }
        return Recording.open(folder);
    }

    private static List<ProducerRecord<byte[], byte[]>> among(Recording recording, Topic topic, long... otherMillis)
            throws IOException {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (RawRows rows = RawRows.among(
                LongStream.of(otherMillis)
                        .mapToObj(millis -> new ProducerRecord<>(topic.topicName(), null, millis, RAW, RAW))
                        .iterator(),
                topic,
                recording)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void standAmongTheOthersInTheOrderOfReceptionAndLastAtTheSameTime() throws IOException {
        Recording recording = record(20, Topic.POSITION, "key", null);

        List<ProducerRecord<byte[], byte[]>> all = among(recording, Topic.POSITION, 10, 20, 20, 30);

        assertThat(all).extracting(ProducerRecord::timestamp).containsExactly(10L, 20L, 20L, 20L, 30L);
        assertThat(all.get(3).value()).isNull();
        assertThat(all.get(3).key()).isEqualTo("key".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void comeAloneWhereThereAreNoOthersAndOnlyInTheirTopic() throws IOException {
        Recording recording = record(20, Topic.SENSOR, null, RAW);

        assertThat(RawRows.listTopics(recording)).containsExactly("rail.sensor.v1");
        assertThat(among(recording, Topic.POSITION, 10)).hasSize(1);
        assertThat(among(recording, Topic.SENSOR)).singleElement().satisfies(raw -> {
            assertThat(raw.key()).isNull();
            assertThat(raw.value()).isEqualTo(RAW);
        });
    }

    @Test
    void needAKeyWhereTheTopicIsCompacted() throws IOException {
        Recording recording = record(20, Topic.TRAIN_RUN, null, RAW);

        assertThatThrownBy(() -> among(recording, Topic.TRAIN_RUN))
                .isInstanceOf(InputFileException.class)
                .hasMessage("raw.csv.gz: a record of rail.train-run.v1, which is compacted, has no key");
    }
}
