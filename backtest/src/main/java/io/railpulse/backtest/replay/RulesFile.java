package io.railpulse.backtest.replay;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.RuleCheck;
import io.railpulse.domain.alert.RuleFault;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.kind.AlertKinds;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules of alerts in a file: a CSV with a header and one row a step; rows of the same {@code rule_id} make its ladder. Columns: {@code rule_id,
 * kind, corridor, probability, clear_after_s, cool_down_s, raise_at, clear_at, for_s, severity}. Blank corridor: all; blank
 * probability: the kind's own. What else belongs to a rule is that of its first row, or the default of its topic.
 */
final class RulesFile {

    private RulesFile() {}

    /**
     * Reads a file.
     *
     * @throws InputFileException if it cannot be read, or a rule is not fit to be applied; it says where and why
     */
    static List<AlertRule> read(Path file) {
        Map<String, AlertRule> rules = new LinkedHashMap<>();
        try (CsvReader rows = CsvReader.of(file.toString(), Files.newInputStream(file))) {
            Columns columns = new Columns(rows);
            while (rows.next()) {
                AlertRule row = columns.read();
                rules.merge(row.ruleId(), row, RulesFile::withFurtherStep);
            }
        } catch (IOException e) {
            throw InputFileException.of(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        rules.values().forEach(rule -> check(rule, file));
        return List.copyOf(rules.values());
    }

    private static AlertRule withFurtherStep(AlertRule rule, AlertRule further) {
        List<AlertStep> steps = new ArrayList<>(rule.steps());
        steps.addAll(further.steps());
        return rule.withSteps(rule.version(), steps.toArray(AlertStep[]::new));
    }

    private static void check(AlertRule rule, Path file) {
        List<RuleFault> faults = RuleCheck.listFaults(rule, AlertKinds::find);
        if (!faults.isEmpty()) {
            String all = faults.stream().map(RuleFault::toString).collect(Collectors.joining("; "));
            throw InputFileException.of(file.toString(), "rule " + rule.ruleId() + ": " + all);
        }
    }

    /** Where the values of a row stand. */
    private static final class Columns {
        private final CsvReader rows;

        Columns(CsvReader rows) {
            this.rows = rows;
        }

        AlertRule read() {
            String kind = text("kind");
            String probability = rows.findText(rows.getColumn("probability"));
            int severity = rows.getColumn("severity");
            AlertStep step = new AlertStep(
                    number("raise_at"),
                    number("clear_at"),
                    (long) number("for_s"),
                    Severity.find(rows.getText(severity)).orElseThrow(() -> rows.problem(severity, "is no severity")));
            AlertRule plain =
                    AlertRule.of(kind, step).withPauses((long) number("clear_after_s"), (long) number("cool_down_s"));
            AlertRule sure = probability == null ? plain : plain.withProbability(number("probability"));
            return new AlertRule(
                    text("rule_id"),
                    1,
                    kind,
                    rows.findText(rows.getColumn("corridor")),
                    sure.steps(),
                    null,
                    sure.probability(),
                    sure.clearAfterSeconds(),
                    sure.coolDownSeconds(),
                    sure.freshSeconds(),
                    sure.settleSeconds(),
                    sure.maintenance());
        }

        private String text(String column) {
            return rows.getText(rows.getColumn(column));
        }

        private double number(String column) {
            int at = rows.getColumn(column);
            try {
                return Double.parseDouble(rows.getText(at));
            } catch (NumberFormatException e) {
                throw rows.problem(at, "is no number");
            }
        }
    }
}
