package io.railpulse.domain.telemetry;

/**
 * What became of a received record. Every record gets exactly one, so that accepted + late + duplicate + rejected +
 * dead-lettered = received.
 */
public enum Verdict {
    /** It changed, or confirmed, what is known about its train. */
    ACCEPTED,
    /** It was measured before all that is still remembered of its train. */
    LATE,
    /**
     * It says what was said before: the same id, or without ids the same content; of a record that was rejected for what
     * it says, the same content always.
     */
    DUPLICATE,
    /** It could be read, but not believed; the reason has a name. */
    REJECTED,
    /** It could not even be read. */
    DEAD_LETTERED;

    /** The name in the accounting: {@code dead_lettered}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
