package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * What was learned of one thing, as it was known at different times: so that what is forecast at a record time rests on what was
 * known before it, however much later is known already. A plain object with public fields: it is kept in state, and read by its
 * serializer.
 */
public final class LearnedVersions {
    /** Since when each was known, record time; rising up to {@link #count}. */
    public long[] sinceMillis = {};
    /** What was known; null where it was forgotten. */
    public double[][] numbers = {};
    /** How many there are. */
    public int count;

    /** For the serializer. */
    public LearnedVersions() {}

    /** What was known before a record time; null if nothing was. */
    public double[] before(long recordMillis) {
        int version = newestBefore(recordMillis);
        return version < 0 ? null : numbers[version];
    }

    private int newestBefore(long recordMillis) {
        if (count > 0 && sinceMillis[count - 1] < recordMillis) {
            return count - 1;
        }
        int found = Arrays.binarySearch(sinceMillis, 0, count, recordMillis);
        return (found >= 0 ? found : -found - 1) - 1;
    }

    /**
     * Adds a version, the newest.
     *
     * @param neededFromMillis nobody asks for an earlier record time any more
     */
    public void add(long knownMillis, double[] known, long neededFromMillis) {
        forgetBefore(neededFromMillis);
        boolean same = count > 0 && sinceMillis[count - 1] == knownMillis;
        int at = same ? count - 1 : count;
        if (at == sinceMillis.length) {
            sinceMillis = Arrays.copyOf(sinceMillis, 2 * at + 1);
            numbers = Arrays.copyOf(numbers, 2 * at + 1);
        }
        sinceMillis[at] = knownMillis;
        numbers[at] = known;
        count = at + 1;
    }

    /** Makes room once half of it is of no use any more: so that much in a row costs little. */
    private void forgetBefore(long neededFromMillis) {
        int first = Math.max(0, newestBefore(neededFromMillis));
        if (first == 0 || 2 * first < count) {
            return;
        }
        sinceMillis = Arrays.copyOfRange(sinceMillis, first, count);
        numbers = Arrays.copyOfRange(numbers, first, count);
        count -= first;
    }

    /** Whether nothing is known any more, for whoever still asks. */
    public boolean isForgotten() {
        return count == 0 || count == 1 && numbers[0] == null;
    }
}
