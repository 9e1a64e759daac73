package io.railpulse.domain.alert;

import java.util.Set;

/**
 * One condition that somebody may want to be told of. What its inputs are, those that extend it say; when it is bad enough to be
 * told, an {@link AlertRule}.
 */
public interface AlertKind {

    /** The name in rules, tables and topics: {@code standing-too-long}. */
    String code();

    /** When it is raised, in one sentence. */
    String sentence();

    /** The unit of its values: {@code min}; {@code state} where the value is 1 or 0. */
    String unit();

    /** Whether low values are the bad ones. */
    default boolean isBadWhenLow() {
        return false;
    }

    /** The quantities that a rule may name; empty where there is none to choose. */
    default Set<String> quantities() {
        return Set.of();
    }

    /** The rule that applies where nobody gave another. */
    AlertRule defaultRule();
}
