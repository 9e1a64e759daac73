package io.railpulse.domain.alert;

import java.util.Comparator;

/**
 * Which of the rules in force applies to a subject: of those of its kind one for its corridor goes before one for all, and the
 * kind's own comes last. Of several that are alike the first by name.
 */
public final class AlertRules {
    private static final Comparator<AlertRule> CLOSEST_FIRST =
            Comparator.comparing((AlertRule rule) -> rule.corridor() == null).thenComparing(AlertRule::ruleId);

    private AlertRules() {}

    /**
     * @param given all that were given, of whatever kind
     * @param corridor of the subject; null if unknown
     */
    public static AlertRule find(AlertKind kind, String corridor, Iterable<AlertRule> given) {
        AlertRule closest = null;
        for (AlertRule rule : given) {
            boolean applies = rule.kind().equals(kind.code()) && rule.isFor(corridor);
            if (applies && (closest == null || CLOSEST_FIRST.compare(rule, closest) < 0)) {
                closest = rule;
            }
        }
        return closest == null ? kind.defaultRule() : closest;
    }

    /** Whether a rule takes the place of one of the same name: it must be a later version. */
    public static boolean replaces(AlertRule rule, AlertRule inForce) {
        return inForce == null || rule.version() > inForce.version();
    }
}
