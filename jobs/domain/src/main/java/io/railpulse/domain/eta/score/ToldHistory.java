package io.railpulse.domain.eta.score;

import java.util.Arrays;

/**
 * What was told of one moment, in the order told: as many as {@link #MOST}, which is more than nearly any moment sees. Of
 * more, the one goes whose neighbours are nearest to each other beside its age, so what remains is the finer the newer; the first
 * and the newest stay. Where one went, its predecessor answers for it.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class ToldHistory {
    /** How many are remembered. */
    static final int MOST = 128;

    private static final long NONE = Long.MIN_VALUE;
    private static final int FEW = 4;
    /** Room is made for so many at once: what is empty is written with the state. */
    private static final int MORE = 8;

    /** How many there are. */
    public int size;
    /** How many were told and are no longer remembered. */
    public int dropped;
    /** Record times, rising. */
    public long[] madeAtMillis = new long[FEW];
    /** Medians; {@link Long#MIN_VALUE} where the forecast was withdrawn, as below. */
    public long[] p50Millis = new long[FEW];
    /** Early ends. */
    public long[] p10Millis = new long[FEW];
    /** Late ends. */
    public long[] p90Millis = new long[FEW];
    /** Codes of the methods; empty where the forecast was withdrawn. */
    public String[] methods = {"", "", "", ""};

    /** Takes what was told; it is newer than all before, or told in its place where it is as old. */
    void add(ToldEta told) {
        boolean again = size > 0 && madeAtMillis[size - 1] == told.madeAtMillis();
        if (!again && size == MOST) {
            drop(leastMissed(told.madeAtMillis()));
        }
        if (!again && size == madeAtMillis.length) {
            grow();
        }
        int at = again ? size - 1 : size++;
        madeAtMillis[at] = told.madeAtMillis();
        p50Millis[at] = orNone(told.p50Millis());
        p10Millis[at] = orNone(told.p10Millis());
        p90Millis[at] = orNone(told.p90Millis());
        methods[at] = told.method() == null ? "" : told.method();
    }

    /** What was in force at a record time; null if nothing was. */
    ToldEta findInForceAt(long recordMillis) {
        int found = Arrays.binarySearch(madeAtMillis, 0, size, recordMillis);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 || p50Millis[at] == NONE
                ? null
                : new ToldEta(
                        madeAtMillis[at],
                        orNull(p10Millis[at]),
                        p50Millis[at],
                        orNull(p90Millis[at]),
                        methods[at].isEmpty() ? null : methods[at]);
    }

    private int leastMissed(long nowMillis) {
        int least = 1;
        double leastShare = Double.MAX_VALUE;
        for (int at = 1; at < size - 1; at++) {
            double gap = madeAtMillis[at + 1] - madeAtMillis[at - 1];
            double share = gap / Math.max(1, nowMillis - madeAtMillis[at]);
            if (share < leastShare) {
                least = at;
                leastShare = share;
            }
        }
        return least;
    }

    private void drop(int at) {
        for (long[] column : new long[][] {madeAtMillis, p50Millis, p10Millis, p90Millis}) {
            System.arraycopy(column, at + 1, column, at, size - at - 1);
        }
        System.arraycopy(methods, at + 1, methods, at, size - at - 1);
        size--;
        dropped++;
    }

    private void grow() {
        int now = Math.min(MOST, size + MORE);
        madeAtMillis = Arrays.copyOf(madeAtMillis, now);
        p50Millis = Arrays.copyOf(p50Millis, now);
        p10Millis = Arrays.copyOf(p10Millis, now);
        p90Millis = Arrays.copyOf(p90Millis, now);
        methods = Arrays.copyOf(methods, now);
        // The serializer of texts takes no null.
        Arrays.fill(methods, size, now, "");
    }

    private static long orNone(Long millis) {
        return millis == null ? NONE : millis;
    }

    private static Long orNull(long millis) {
        return millis == NONE ? null : millis;
    }
}
