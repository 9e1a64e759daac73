package io.railpulse.proof.score;

import java.util.Locale;

/** Moments that truly happened: how many of them were found, and how far off. */
final class MomentTally {
    private final boolean ofUncovered;
    private final Spread secondsOff = new Spread();
    private final Spread shareOff = new Spread();
    private long all;
    private long found;

    MomentTally() {
        this(false);
    }

    /** @param ofUncovered whether nobody could have known of them */
    MomentTally(boolean ofUncovered) {
        this.ofUncovered = ofUncovered;
    }

    boolean isOfUncovered() {
        return ofUncovered;
    }

    /**
     * Adds one.
     *
     * @param ours when it is said to have been; null if it was not found
     * @param intervalMillis of the trackers that cover it; 0 if none does
     */
    void add(long truth, Long ours, long intervalMillis) {
        all++;
        if (ours == null) {
            return;
        }
        found++;
        long off = Math.abs(ours - truth);
        secondsOff.add(off / 1000.0);
        if (intervalMillis > 0) {
            shareOff.add((double) off / intervalMillis);
        }
    }

    double shareFound() {
        return all == 0 ? 1 : (double) found / all;
    }

    /** The same of both together. */
    double shareFoundWith(MomentTally other) {
        return all + other.all == 0 ? 1 : (double) (found + other.found) / (all + other.all);
    }

    Spread secondsOff() {
        return secondsOff;
    }

    Spread shareOff() {
        return shareOff;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%6d of %6d = %8.4f %%  off s: p50 %.0f p90 %.0f p99 %.0f max %.0f  of interval: p50 %.3f p90 %.3f",
                found,
                all,
                100 * shareFound(),
                secondsOff.median(),
                secondsOff.at(0.9),
                secondsOff.at(0.99),
                secondsOff.most(),
                shareOff.median(),
                shareOff.at(0.9));
    }
}
