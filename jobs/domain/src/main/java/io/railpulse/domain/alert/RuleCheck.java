package io.railpulse.domain.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what makes a rule unfit to be applied. A rule with a fault changes nothing: the version before it stays in force. */
public final class RuleCheck {
    /** A time longer than any train is under way is a slip of the unit. */
    private static final long LONGEST_SECONDS = 60L * 86_400;

    private final Function<String, Optional<AlertKind>> kinds;
    private final List<RuleFault> faults = new ArrayList<>();

    private RuleCheck(Function<String, Optional<AlertKind>> kinds) {
        this.kinds = kinds;
    }

    /**
     * All that is wrong with a rule; empty if nothing.
     *
     * @param kinds finds a kind by its code
     */
    public static List<RuleFault> listFaults(AlertRule rule, Function<String, Optional<AlertKind>> kinds) {
        RuleCheck check = new RuleCheck(kinds);
        check.check(rule);
        return check.faults;
    }

    private void check(AlertRule rule) {
        faultIf(rule.ruleId().isBlank(), "rule_id", "is blank");
        faultIf(rule.version() < 1, "version", rule.version() + " is less than 1");
        Optional<AlertKind> kind = kinds.apply(rule.kind());
        faultIf(kind.isEmpty(), "kind", "there is no kind '" + rule.kind() + "'");
        Double probability = rule.probability();
        // Written so that NaN, which compares as false with everything, is a fault as well.
        faultIf(
                probability != null && !(probability > 0 && probability < 1),
                "probability",
                probability + " is not between 0 and 1");
        checkSeconds("clear_after_s", rule.clearAfterSeconds());
        checkSeconds("cool_down_s", rule.coolDownSeconds());
        checkSeconds("fresh_s", rule.freshSeconds());
        checkSeconds("settle_s", rule.settleSeconds());
        kind.ifPresent(known -> checkQuantity(rule, known));
        for (int step = 0; step < rule.steps().size(); step++) {
            checkStep(rule, step, kind.isPresent() && kind.get().isBadWhenLow());
        }
        for (MaintenanceWindow window : rule.maintenance()) {
            faultIf(window.toMillis() <= window.fromMillis(), "maintenance", "a window ends before it begins");
        }
    }

    private void checkQuantity(AlertRule rule, AlertKind kind) {
        String quantity = rule.quantity();
        faultIf(
                quantity != null && !kind.quantities().contains(quantity),
                "quantity",
                "'" + quantity + "' is none of " + kind.quantities());
    }

    private void checkStep(AlertRule rule, int number, boolean low) {
        AlertStep step = rule.steps().get(number);
        String field = "steps[" + number + "]";
        checkSeconds(field + ".for_s", step.forSeconds());
        boolean finite = Double.isFinite(step.raiseAt()) && Double.isFinite(step.clearAt());
        faultIf(!finite, field, "a threshold is no number");
        boolean wrongWay = low ? step.clearAt() < step.raiseAt() : step.clearAt() > step.raiseAt();
        faultIf(wrongWay, field + ".clear_at", thresholds(step, low));
        if (number == 0) {
            return;
        }
        AlertStep former = rule.steps().get(number - 1);
        faultIf(
                step.severity().compareTo(former.severity()) <= 0,
                field + ".severity",
                step.severity().code() + " is no worse than the step before");
        boolean easier = low ? step.raiseAt() > former.raiseAt() : step.raiseAt() < former.raiseAt();
        boolean same = step.raiseAt() == former.raiseAt() && step.forSeconds() <= former.forSeconds();
        faultIf(easier || same, field + ".raise_at", "is reached no later than the step before");
    }

    private static String thresholds(AlertStep step, boolean low) {
        return String.format(
                Locale.ROOT,
                "the wrong way round: raised at %s and cleared at %s, of a kind whose %s values are bad",
                step.raiseAt(),
                step.clearAt(),
                low ? "low" : "high");
    }

    private void checkSeconds(String field, long seconds) {
        faultIf(
                seconds < 0 || seconds > LONGEST_SECONDS,
                field,
                seconds + " s is not between 0 and " + LONGEST_SECONDS + " s");
    }

    private void faultIf(boolean wrong, String field, String detail) {
        if (wrong) {
            faults.add(new RuleFault(field, detail));
        }
    }
}
