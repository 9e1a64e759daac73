package io.railpulse.backtest.alert;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.schemas.AlertRecord;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a consumer makes of {@code rail.alert.v1} that keeps the last sequence number of each alert: what it had before it passes over.
 */
final class ToldAlerts {
    private final Map<String, AlertRecord> last = new TreeMap<>();
    private final Map<String, AlertRecord> changes = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private int duplicates;

    /** @param records of the topic, of each partition in the order in which they stand there */
    static ToldAlerts of(List<ProducerRecord<byte[], byte[]>> records) throws IOException {
        AvroDecoder<AlertRecord> decoder = new AvroDecoder<>(
                AlertRecord.class, new PackagedSchemas(), Topic.ALERT.settings().maxMessageBytes());
        ToldAlerts told = new ToldAlerts();
        for (ProducerRecord<byte[], byte[]> record : records) {
            told.take(decoder.decode(record.value()).value());
        }
        return told;
    }

    private void take(AlertRecord event) {
        AlertRecord before = last.get(event.getAlertId());
        int sequence = before == null ? 0 : before.getSequence();
        String id = "%s/%03d".formatted(event.getAlertId(), event.getSequence());
        if (event.getSequence() <= sequence) {
            duplicates++;
            if (!event.equals(changes.get(id))) {
                contradictions.add("told as " + changes.get(id) + ", and then as " + event);
            }
            return;
        }
        if (event.getSequence() > sequence + 1) {
            contradictions.add("after " + sequence + " came " + event);
        }
        last.put(event.getAlertId(), event);
        changes.put(id, event);
    }

    /** Of each alert how it stands in the end, by id. */
    Map<String, AlertRecord> last() {
        return last;
    }

    /** Every change once, by id and sequence. */
    Map<String, AlertRecord> changes() {
        return changes;
    }

    /** Changes that were told again as something else, or before others that come first. */
    List<String> contradictions() {
        return contradictions;
    }

    /** How many records told again what had been told. */
    int duplicates() {
        return duplicates;
    }
}
