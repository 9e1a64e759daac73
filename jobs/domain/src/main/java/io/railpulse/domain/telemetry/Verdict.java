package io.railpulse.domain.telemetry;

/**
 * What became of a received record. Every record gets exactly one, so that accepted + late + duplicate + rejected +
 * dead-lettered = received.
 */
public enum Verdict {
    ACCEPTED("It changed, or confirmed, what is known about its train or asset."),
    LATE("It was measured before all that is still remembered of its train, or of its asset."),
    DUPLICATE(
            "It says what was said before: the same id, or without ids the same content; of a record that was rejected for"
                    + " what it says, the same content always."),
    REJECTED("It could be read, but not believed; the reason has a name."),
    DEAD_LETTERED("It could not even be read.");

    private final String sentence;

    Verdict(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The name in the accounting: {@code dead_lettered}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
