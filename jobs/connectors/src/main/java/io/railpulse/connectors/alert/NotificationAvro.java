package io.railpulse.connectors.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.schemas.NotificationRecord;
import io.railpulse.schemas.NotifiedAlertRecord;
import java.time.Instant;

/** What a customer is told, as it stands in {@code rail.notification.v1}. */
public final class NotificationAvro {

    private NotificationAvro() {}

    public static NotificationRecord toAvro(Notice notice) {
        NotificationRecord avro = new NotificationRecord();
        avro.setConsignmentId(notice.consignmentId());
        avro.setSequence(notice.sequence());
        avro.setCustomer(notice.customer());
        avro.setToldAt(Instant.ofEpochMilli(notice.toldMillis()));
        avro.setAlerts(notice.alerts().stream().map(NotificationAvro::toAvro).toList());
        return avro;
    }

    private static NotifiedAlertRecord toAvro(AlertEvent alert) {
        NotifiedAlertRecord avro = new NotifiedAlertRecord();
        avro.setAlertId(alert.alertId());
        avro.setSequence(alert.sequence());
        avro.setSubject(alert.subject());
        avro.setKind(alert.kind());
        avro.setSeverity(alert.severity().code());
        avro.setState(alert.standing().code());
        avro.setValue(alert.value());
        avro.setValueUnit(alert.unit());
        avro.setPlace(alert.place());
        avro.setReason(alert.reason());
        avro.setRaisedAt(Instant.ofEpochMilli(alert.raisedMillis()));
        avro.setDetectedAt(Instant.ofEpochMilli(alert.detectedMillis()));
        return avro;
    }
}
