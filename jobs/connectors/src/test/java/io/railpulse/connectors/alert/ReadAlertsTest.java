package io.railpulse.connectors.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.Severity;
import io.railpulse.schemas.AlertRecord;
import io.railpulse.schemas.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The example of {@code docs/reading-alerts.md} is what it says, and reads what the job writes. */
class ReadAlertsTest {
    private static final Path CATALOGUE = Path.of("../../schemas/src/main/resources/io/railpulse/schemas/catalogue");
    private static final TopicPartition ALERTS = new TopicPartition("rail.alert.v1", 0);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ReadAlerts reader = new ReadAlerts(CATALOGUE, new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long offset;

    @Test
    void printsEachChangeOnce() throws Exception {
        consumer.assign(List.of(ALERTS));
        consumer.updateBeginningOffsets(Map.of(ALERTS, 0L));
        receives(change("a", 1, AlertChange.RAISED), change("b", 1, AlertChange.RAISED));
        reader.poll(consumer);
        // As after a restart of the job.
        receives(change("a", 1, AlertChange.RAISED), change("a", 2, AlertChange.CLEARED));
        reader.poll(consumer);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "7@d late-now raised major: so",
                        "7@d late-now raised major: so",
                        "7@d late-now cleared major: so");
        assertThat(consumer.committed(Set.of(ALERTS)).get(ALERTS).offset()).isEqualTo(4);
    }

    @Test
    void commitsNothingThatItCouldNotRead() throws Exception {
        consumer.assign(List.of(ALERTS));
        consumer.updateBeginningOffsets(Map.of(ALERTS, 0L));
        consumer.addRecord(new ConsumerRecord<>("rail.alert.v1", 0, offset, "7@d", new byte[] {0, 0, 0, 99, 99, 1}));

        assertThatThrownBy(() -> reader.poll(consumer)).isInstanceOf(IOException.class);
        assertThat(consumer.committed(Set.of(ALERTS))).doesNotContainKey(ALERTS);
    }

    /** If this fails, copy the class into the page. */
    @Test
    void isWhatThePageShows() throws IOException {
        String example = Files.readString(Path.of("src/test/java/io/railpulse/connectors/alert/ReadAlerts.java"));

        assertThat(Files.readString(Path.of("../../docs/reading-alerts.md")))
                .contains("```java\n" + example.substring(example.indexOf("import ")) + "```\n");
    }

    private void receives(AlertEvent... changes) throws IOException {
        AvroEncoder<AlertRecord> encoder = AvroEncoder.of(Topic.ALERT, new PackagedSchemas());
        for (AlertEvent change : changes) {
            byte[] value = encoder.encode(AlertAvro.toAvro(change));
            consumer.addRecord(new ConsumerRecord<>("rail.alert.v1", 0, offset++, change.subject(), value));
        }
    }

    private static AlertEvent change(String alertId, int sequence, AlertChange change) {
        return new AlertEvent(
                alertId,
                sequence,
                "7@d",
                "late-now",
                change,
                change == AlertChange.CLEARED ? AlertStanding.CLEARED : AlertStanding.ACTIVE,
                Severity.MAJOR,
                null,
                2.5,
                null,
                "min",
                "B",
                null,
                "so",
                1_000,
                2_000,
                500,
                700,
                null,
                "late-now",
                4,
                null);
    }
}
