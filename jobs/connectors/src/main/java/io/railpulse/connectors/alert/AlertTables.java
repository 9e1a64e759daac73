package io.railpulse.connectors.alert;

import io.railpulse.connectors.postgres.Table;
import io.railpulse.domain.alert.AlertEvent;

/** The tables of alerts. */
public final class AlertTables {

    private AlertTables() {}

    /** Table {@code alert}: each alert as it is now. */
    public static Table<AlertEvent> ofAlerts() {
        return Table.<AlertEvent>named("alert")
                .text("alert_id", AlertEvent::alertId)
                .text("subject", AlertEvent::subject)
                .text("kind", AlertEvent::kind)
                .constant("state", AlertEvent::standing)
                .constant("severity", AlertEvent::severity)
                .time("raised_at", AlertEvent::raisedMillis)
                .time("updated_at", AlertEvent::detectedMillis)
                .time("cleared_at", AlertEvent::clearedMillis)
                .time("episode_start_at", AlertEvent::startMillis)
                .number("value", AlertEvent::value)
                .text("value_unit", AlertEvent::unit)
                .text("place", AlertEvent::place)
                .number("confidence", AlertEvent::confidence)
                .text("reason", AlertEvent::reason)
                .text("rule_id", AlertEvent::ruleId)
                .bigint("rule_version", AlertEvent::ruleVersion)
                .text("acknowledged_by", AlertEvent::by)
                .integer("sequence", AlertEvent::sequence)
                .key("alert_id")
                .upsertedBy("sequence");
    }

    /** Table {@code alert_event}: every change of every alert. */
    public static Table<AlertEvent> ofEvents() {
        return Table.<AlertEvent>named("alert_event")
                .text("alert_id", AlertEvent::alertId)
                .integer("sequence", AlertEvent::sequence)
                .text("subject", AlertEvent::subject)
                .text("kind", AlertEvent::kind)
                .constant("change", AlertEvent::change)
                .constant("severity", AlertEvent::severity)
                .time("occurred_at", AlertEvent::occurredMillis)
                .time("detected_at", AlertEvent::detectedMillis)
                .constant("former_severity", AlertEvent::formerSeverity)
                .number("value", AlertEvent::value)
                .number("former_value", AlertEvent::formerValue)
                .text("place", AlertEvent::place)
                .number("confidence", AlertEvent::confidence)
                .text("reason", AlertEvent::reason)
                .text("rule_id", AlertEvent::ruleId)
                .bigint("rule_version", AlertEvent::ruleVersion)
                .text("acknowledged_by", AlertEvent::by)
                .key("alert_id", "sequence")
                .appended();
    }
}
