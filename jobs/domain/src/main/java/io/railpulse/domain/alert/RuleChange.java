package io.railpulse.domain.alert;

/**
 * A rule was given, changed or withdrawn.
 *
 * @param ruleId which
 * @param rule what holds from now on; null withdraws it
 */
public record RuleChange(String ruleId, AlertRule rule) {}
