package io.railpulse.provisioning;

/**
 * What was found, or done, for one table.
 *
 * @param name the table
 * @param outcome created, present or missing
 */
public record TableState(String name, Outcome outcome) {

    /** What became of a table. */
    public enum Outcome {
        /** It was not there, and is now. */
        CREATED,
        /** It was there. */
        PRESENT,
        /** It is not there, though the migration that makes it was applied: somebody dropped it. */
        MISSING
    }

    static TableState of(String name, boolean before, boolean after) {
        if (!after) {
            return new TableState(name, Outcome.MISSING);
        }
        return new TableState(name, before ? Outcome.PRESENT : Outcome.CREATED);
    }

    /** One line: {@code train_run: created}. */
    @Override
    public String toString() {
        return name + ": "
                + switch (outcome) {
                    case CREATED -> "created";
                    case PRESENT -> "already there";
                    case MISSING ->
                        "missing, though its migration was applied (somebody dropped it: restore it from a backup)";
                };
    }
}
