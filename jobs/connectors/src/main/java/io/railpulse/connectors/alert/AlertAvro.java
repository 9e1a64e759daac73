package io.railpulse.connectors.alert;

import io.railpulse.connectors.avro.AvroFields;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.schemas.AlertRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A change of an alert as it stands in {@code rail.alert.v1}: Avro as the value, CloudEvents 1.0 in the headers (binary mode). */
public final class AlertAvro {
    private static final String SOURCE = "/railpulse/alerting";

    private AlertAvro() {}

    public static AlertRecord toAvro(AlertEvent event) {
        AlertRecord avro = new AlertRecord();
        avro.setAlertId(event.alertId());
        avro.setSequence(event.sequence());
        avro.setSubject(event.subject());
        avro.setKind(event.kind());
        avro.setChange(event.change().code());
        avro.setState(event.standing().code());
        avro.setSeverity(event.severity().code());
        avro.setFormerSeverity(
                event.formerSeverity() == null ? null : event.formerSeverity().code());
        avro.setValue(event.value());
        avro.setFormerValue(event.formerValue());
        avro.setValueUnit(event.unit());
        avro.setPlace(event.place());
        avro.setConfidence(event.confidence());
        avro.setReason(event.reason());
        avro.setOccurredAt(Instant.ofEpochMilli(event.occurredMillis()));
        avro.setDetectedAt(Instant.ofEpochMilli(event.detectedMillis()));
        avro.setEpisodeStartAt(Instant.ofEpochMilli(event.startMillis()));
        avro.setRaisedAt(Instant.ofEpochMilli(event.raisedMillis()));
        avro.setClearedAt(AvroFields.instantOrNull(event.clearedMillis()));
        avro.setRuleId(event.ruleId());
        avro.setRuleVersion(event.ruleVersion());
        avro.setAcknowledgedBy(event.by());
        return avro;
    }

    /**
     * The attributes by which a CloudEvents reader knows the record, whatever its value is written in. The id is the same each time the
     * change is written.
     */
    public static List<Header> headersOf(AlertEvent event) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", event.alertId() + "/" + event.sequence()),
                header("ce_source", SOURCE),
                header("ce_type", "io.railpulse.alert." + event.change().code()),
                header("ce_subject", event.subject()),
                header("ce_time", Instant.ofEpochMilli(event.occurredMillis()).toString()),
                header("content-type", "application/avro"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
