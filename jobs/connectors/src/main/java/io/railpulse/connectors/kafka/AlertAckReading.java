package io.railpulse.connectors.kafka;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.AlertAckRecord;
import io.railpulse.schemas.Topic;

/** Takes in that somebody has seen an alert. When that was is said by the log. */
final class AlertAckReading implements InputReading<AlertAckRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.ALERT_ACK;
    }

    @Override
    public Class<AlertAckRecord> type() {
        return AlertAckRecord.class;
    }

    @Override
    public Received read(AlertAckRecord value, LogRecord record) {
        String fault = findFault(value, record.key());
        return fault == null
                ? Received.of(new Acknowledgement(
                        value.getSubject(),
                        value.getAlertId(),
                        value.getAcknowledgedBy(),
                        record.origin().recordMillis()))
                : record.rejected(RejectReason.INVALID_FIELD, fault);
    }

    private static String findFault(AlertAckRecord value, String key) {
        if (value.getAlertId().isBlank()) {
            return "alert_id: is blank";
        }
        if (value.getAcknowledgedBy().isBlank()) {
            return "acknowledged_by: is blank";
        }
        return value.getSubject().equals(key)
                ? null
                : "subject: is '" + value.getSubject() + "', the key is '" + key + "'";
    }
}
