package io.railpulse.connectors.kafka;

import io.railpulse.connectors.alert.AlertRuleAvro;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.RuleCheck;
import io.railpulse.domain.alert.RuleFault;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.schemas.AlertRuleRecord;
import io.railpulse.schemas.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** Takes in rules of alerts; a record without a value withdraws one. A rule with a fault is rejected: the one before it stays in force. */
final class AlertRuleReading implements InputReading<AlertRuleRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public Topic topic() {
        return Topic.ALERT_RULE;
    }

    @Override
    public Class<AlertRuleRecord> type() {
        return AlertRuleRecord.class;
    }

    @Override
    public Received read(AlertRuleRecord value, LogRecord record) {
        AlertRule rule;
        try {
            rule = AlertRuleAvro.toDomain(value);
        } catch (IllegalArgumentException wrong) {
            return record.rejected(RejectReason.INVALID_FIELD, wrong.getMessage());
        }
        if (!rule.ruleId().equals(record.key())) {
            return record.rejected(
                    RejectReason.INVALID_FIELD,
                    "rule_id: is '" + rule.ruleId() + "', the key is '" + record.key() + "'");
        }
        List<RuleFault> faults = RuleCheck.listFaults(rule, AlertKinds::find);
        return faults.isEmpty()
                ? Received.of(new RuleChange(rule.ruleId(), rule))
                : record.rejected(
                        RejectReason.INVALID_FIELD,
                        faults.stream().map(RuleFault::toString).collect(Collectors.joining("; ")));
    }

    @Override
    public Received readTombstone(LogRecord record) {
        return record.key() == null
                ? record.rejected(RejectReason.TOMBSTONE, "a record without key and value withdraws nothing")
                : Received.of(new RuleChange(record.key(), null));
    }
}
