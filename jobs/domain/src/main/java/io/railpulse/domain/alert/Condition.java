package io.railpulse.domain.alert;

/**
 * How it stands with a subject in the eyes of one kind, as of one input.
 *
 * @param value in the unit of the kind; not a number where nobody knows it, or where it is over
 * @param sinceMillis since when it has been so, where the input itself says so; it may lie ahead. Null lets the value tell: since
 *     the first of an unbroken row of inputs
 * @param occurredMillis as of when that is known, occurrence time; inputs older than the newest change nothing
 * @param place where, in words or as a code; null if unknown
 * @param confidence how sure it is that the value is as bad as the step says or worse, from 0 to 1; null if not given
 * @param reason why, in words
 * @param memory what the kind wants to be reminded of with the next input; null if nothing
 * @param over whether the subject can never be in this condition again: what is open is cleared at once
 */
public record Condition(
        double value,
        Long sinceMillis,
        long occurredMillis,
        String place,
        Double confidence,
        String reason,
        Double memory,
        boolean over) {

    /** A value of its own time. */
    public static Condition of(double value, long occurredMillis, String place, String reason) {
        return new Condition(value, null, occurredMillis, place, null, reason, null, false);
    }

    /** A state that holds, as 1, or does not, as 0. */
    public static Condition ofState(boolean holds, Long sinceMillis, long occurredMillis, String place, String reason) {
        return new Condition(
                holds ? 1 : 0, holds ? sinceMillis : null, occurredMillis, place, null, reason, null, false);
    }

    /** It is over for good. */
    public static Condition over(long occurredMillis, String place, String reason) {
        return new Condition(Double.NaN, null, occurredMillis, place, null, reason, null, true);
    }

    /** Nobody knows whether it is so: what is open stays open, and nothing begins. */
    public static Condition unknown(long occurredMillis, String place, String reason) {
        return new Condition(Double.NaN, null, occurredMillis, place, null, reason, null, false);
    }

    /** Whether nobody knows how it stands. */
    public boolean isUnknown() {
        return Double.isNaN(value) && !over;
    }

    public Condition withMemory(double remembered) {
        return new Condition(value, sinceMillis, occurredMillis, place, confidence, reason, remembered, over);
    }

    public Condition withConfidence(Double sure) {
        return new Condition(value, sinceMillis, occurredMillis, place, sure, reason, memory, over);
    }
}
