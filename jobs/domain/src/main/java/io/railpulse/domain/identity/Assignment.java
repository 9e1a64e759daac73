package io.railpulse.domain.identity;

/**
 * An asset, and the device that it carries, travels with a run, from one of its calls to another.
 *
 * @param id what tells it from others
 * @param kind what the asset is; null where nothing but the withdrawal is known
 * @param toStopSequence number in the plan of the call where the asset leaves; null if unknown
 * @param validFromMillis occurrence time from which on the asset is with the run, milliseconds since the epoch
 * @param validToMillis occurrence time up to which it is; null if that is not known yet
 * @param withdrawn whether it was taken back: it never held
 */
public record Assignment(
        AssignmentId id,
        AssetKind kind,
        Integer toStopSequence,
        long validFromMillis,
        Long validToMillis,
        boolean withdrawn) {

    /** Takes back what was said under an id. */
    public static Assignment withdrawalOf(AssignmentId id) {
        return new Assignment(id, null, null, 0, null, true);
    }

    /** The same, taken back. */
    public Assignment asWithdrawn() {
        return new Assignment(id, kind, toStopSequence, validFromMillis, validToMillis, true);
    }

    /** Whether it holds at an occurrence time; an end that is not known has not come. */
    public boolean holdsAt(long millis) {
        return !withdrawn && gapMillis(millis) == 0;
    }

    /** How long before its beginning or after its end a time lies, 0 if it lies between them. */
    long gapMillis(long millis) {
        if (millis < validFromMillis) {
            return validFromMillis - millis;
        }
        return validToMillis == null ? 0 : Math.max(0, millis - validToMillis);
    }
}
