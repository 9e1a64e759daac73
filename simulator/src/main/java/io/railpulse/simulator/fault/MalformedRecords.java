package io.railpulse.simulator.fault;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A value that is no good record: cut off, of another schema, empty, missing, badly framed or with garbage after it. */
final class MalformedRecords implements Fault {
    private static final long RECEIVED_AFTER = 400;

    @Override
    public String code() {
        return "malformed";
    }

    @Override
    public String sentence() {
        return "A value that is no good record: cut off, of another schema, empty, missing, badly framed or with garbage"
                + " after it.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (scene.isOf(Input.SENSORS)) {
            return Optional.empty();
        }
        TelemetryParameter every = scene.isOf(Input.POSITIONS)
                ? TelemetryParameter.MALFORMED_FIX_EVERY
                : TelemetryParameter.MALFORMED_REPORT_EVERY;
        Chance how = scene.chance("malformed-how");
        return Optional.of(ExtraRecords.nowAndThen(
                new RareStrikes(scene.chance(code()), every.value()), clean -> malformed(clean, how)));
    }

    private Telegram malformed(Telegram clean, Chance chance) {
        boolean isFix = clean instanceof PositionTelegram;
        ProducerRecord<byte[], byte[]> fix = encode(isFix ? ((PositionTelegram) clean).report() : fixOf(clean));
        ProducerRecord<byte[], byte[]> movement =
                encode(isFix ? movementOf(clean) : ((MovementTelegram) clean).report());
        ProducerRecord<byte[], byte[]> own = isFix ? fix : movement;
        Malformation kind = Malformation.values()[chance.below(Malformation.values().length)];
        byte[] value = kind.of(own.value(), (isFix ? movement : fix).value(), chance.uniform());
        return new RawTelegram(
                clean.receivedAtMillis() + RECEIVED_AFTER,
                isFix ? Topic.POSITION : Topic.MOVEMENT,
                new String(own.key(), StandardCharsets.UTF_8),
                value,
                code());
    }

    private static MovementReport movementOf(Telegram clean) {
        PositionReport fix = ((PositionTelegram) clean).report();
        return new MovementReport(
                fix.reportId(),
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                "",
                MovementKind.PASS,
                fix.measuredAtMillis(),
                MessageStatus.CREATE);
    }

    private static PositionReport fixOf(Telegram clean) {
        MovementReport report = ((MovementTelegram) clean).report();
        return new PositionReport(
                report.reportId(),
                report.source(),
                report.tripId(),
                report.serviceDate(),
                report.occurredAtMillis(),
                0,
                0,
                null,
                null,
                null);
    }

    private static ProducerRecord<byte[], byte[]> encode(PositionReport fix) {
        return records().of(fix, null);
    }

    private static ProducerRecord<byte[], byte[]> encode(MovementReport report) {
        return records().of(report, null);
    }

    /** Encoders are not to be shared, and bad records are few. */
    private static InputRecords records() {
        try {
            return new InputRecords(new PackagedSchemas());
        } catch (IOException e) {
            throw new UncheckedIOException("Packaged schemas are read without input or output.", e);
        }
    }

    @Override
    public String accountedAs(Telegram telegram) {
        RawTelegram raw = (RawTelegram) telegram;
        return Malformation.reasonOf(raw.value(), raw.topic()).code();
    }
}
