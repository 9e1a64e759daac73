package io.railpulse.simulator.output;

import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the records of telegrams; their record time is when they were received. Not thread-safe. */
public final class TelegramRecords {
    private final InputRecords records;

    public TelegramRecords(InputRecords records) {
        this.records = records;
    }

    public ProducerRecord<byte[], byte[]> of(Telegram telegram) {
        long millis = telegram.receivedAtMillis();
        if (telegram instanceof PositionTelegram position) {
            return records.of(position.report(), millis);
        }
        if (telegram instanceof MovementTelegram movement) {
            return records.of(movement.report(), millis);
        }
        if (telegram instanceof SensorTelegram sensor) {
            return records.of(sensor.report(), millis);
        }
        if (telegram instanceof AssignmentTelegram assignment) {
            return records.of(assignment.report().toAssignment(), millis);
        }
        RawTelegram raw = (RawTelegram) telegram;
        byte[] key = raw.key() == null ? null : raw.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(raw.topic().topicName(), null, millis, key, raw.value());
    }
}
