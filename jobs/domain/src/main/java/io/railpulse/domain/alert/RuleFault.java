package io.railpulse.domain.alert;

/**
 * What is wrong with a rule.
 *
 * @param field the field of the rule
 * @param detail what is wrong with it, in words
 */
public record RuleFault(String field, String detail) {

    @Override
    public String toString() {
        return field + ": " + detail;
    }
}
