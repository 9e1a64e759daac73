package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * What was learned of one thing, as it was known at different times: so that what is forecast at a record time rests on what was
 * known before it, however much later is known already. A plain object with public fields: it is kept in state, and read by its
 * serializer.
 */
public final class LearnedVersions {
    /** Since when each was known, record time; rising. */
    public long[] sinceMillis = {};
    /** What was known; null where it was forgotten. */
    public double[][] numbers = {};

    /** For the serializer. */
    public LearnedVersions() {}

    /** What was known before a record time; null if nothing was. */
    public double[] before(long recordMillis) {
        for (int version = sinceMillis.length - 1; version >= 0; version--) {
            if (sinceMillis[version] < recordMillis) {
                return numbers[version];
            }
        }
        return null;
    }

    /**
     * Adds a version, the newest.
     *
     * @param neededFromMillis nobody asks for an earlier record time any more
     */
    public void add(long knownMillis, double[] known, long neededFromMillis) {
        int first = 0;
        while (first + 1 < sinceMillis.length && sinceMillis[first + 1] < neededFromMillis) {
            first++;
        }
        boolean same = sinceMillis.length > 0 && sinceMillis[sinceMillis.length - 1] == knownMillis;
        int kept = sinceMillis.length - first - (same ? 1 : 0);
        long[] since = Arrays.copyOfRange(sinceMillis, first, first + kept + 1);
        double[][] all = Arrays.copyOfRange(numbers, first, first + kept + 1);
        since[kept] = knownMillis;
        all[kept] = known;
        sinceMillis = since;
        numbers = all;
    }

    /** Whether nothing is known any more, for whoever still asks. */
    public boolean isForgotten() {
        return sinceMillis.length == 0 || sinceMillis.length == 1 && numbers[0] == null;
    }
}
