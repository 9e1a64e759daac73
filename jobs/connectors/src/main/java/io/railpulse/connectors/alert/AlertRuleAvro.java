package io.railpulse.connectors.alert;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.MaintenanceWindow;
import io.railpulse.domain.alert.Severity;
import io.railpulse.schemas.AlertRuleRecord;
import io.railpulse.schemas.AlertStepRecord;
import io.railpulse.schemas.MaintenanceWindowRecord;
import java.time.Instant;
import java.util.List;

/** A rule as it stands in {@code rail.alert-rule.v1}. */
public final class AlertRuleAvro {

    private AlertRuleAvro() {}

    public static AlertRuleRecord toAvro(AlertRule rule) {
        AlertRuleRecord avro = new AlertRuleRecord();
        avro.setRuleId(rule.ruleId());
        avro.setVersion(rule.version());
        avro.setKind(rule.kind());
        avro.setCorridor(rule.corridor());
        avro.setSteps(rule.steps().stream().map(AlertRuleAvro::toAvro).toList());
        avro.setQuantity(rule.quantity());
        avro.setProbability(rule.probability());
        avro.setClearAfterS(rule.clearAfterSeconds());
        avro.setCoolDownS(rule.coolDownSeconds());
        avro.setFreshS(rule.freshSeconds());
        avro.setSettleS(rule.settleSeconds());
        avro.setMaintenance(
                rule.maintenance().stream().map(AlertRuleAvro::toAvro).toList());
        return avro;
    }

    private static AlertStepRecord toAvro(AlertStep step) {
        return new AlertStepRecord(
                step.raiseAt(),
                step.clearAt(),
                step.forSeconds(),
                step.severity().code());
    }

    private static MaintenanceWindowRecord toAvro(MaintenanceWindow window) {
        return new MaintenanceWindowRecord(
                Instant.ofEpochMilli(window.fromMillis()), Instant.ofEpochMilli(window.toMillis()));
    }

    /** @throws IllegalArgumentException if a severity is none; the message names the field */
    public static AlertRule toDomain(AlertRuleRecord avro) {
        return new AlertRule(
                avro.getRuleId(),
                avro.getVersion(),
                avro.getKind(),
                avro.getCorridor(),
                avro.getSteps().stream().map(AlertRuleAvro::toDomain).toList(),
                avro.getQuantity(),
                avro.getProbability(),
                avro.getClearAfterS(),
                avro.getCoolDownS(),
                avro.getFreshS(),
                avro.getSettleS(),
                listWindows(avro.getMaintenance()));
    }

    private static AlertStep toDomain(AlertStepRecord step) {
        Severity severity = Severity.find(step.getSeverity())
                .orElseThrow(() -> new IllegalArgumentException("steps.severity: '" + step.getSeverity()
                        + "' is none of info, warning, minor, major, critical"));
        return new AlertStep(step.getRaiseAt(), step.getClearAt(), step.getForS(), severity);
    }

    private static List<MaintenanceWindow> listWindows(List<MaintenanceWindowRecord> windows) {
        return windows.stream()
                .map(window -> new MaintenanceWindow(
                        window.getFromAt().toEpochMilli(), window.getToAt().toEpochMilli()))
                .toList();
    }
}
