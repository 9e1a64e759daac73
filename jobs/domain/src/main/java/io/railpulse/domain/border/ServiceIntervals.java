package io.railpulse.domain.border;

import java.util.Arrays;

/**
 * How long a border takes for a train: the intervals between departures that followed each other while the later train was
 * already waiting. The newest ones that agree say how it works now, the median of all how it usually does.
 */
final class ServiceIntervals {
    /** How many are remembered. */
    static final int REMEMBERED = 16;
    /** Intervals that differ by no more than this share are of one regime. */
    private static final double ALIKE = 0.25;
    /** How long a change of regime lasts, as far as anybody can tell beforehand, minutes; */
    private static final double REGIME = 4 * 24 * 60.0;
    /** and this share of how long it has lasted. */
    private static final double AGAIN = 1;
    /** A border that works slower than that, against the usual, is closed rather than slow. */
    private static final double SLOWEST = 4;

    /** Nor is it believed to be usually faster by more than that than all that was seen. */
    private static final double SLOW = 2;

    private final double[] newestFirst;
    private final double notedMinutes;
    private final double usuallyAtMost;
    private final double[] sorted;
    private final double mean;
    private final double newest;
    private final double ofOneRegime;

    ServiceIntervals(double[] newestFirst, double notedMinutes) {
        this(newestFirst, notedMinutes, Double.POSITIVE_INFINITY);
    }

    private ServiceIntervals(double[] newestFirst, double notedMinutes, double usuallyAtMost) {
        this.usuallyAtMost = usuallyAtMost;
        this.newestFirst = newestFirst;
        this.notedMinutes = notedMinutes;
        this.sorted = newestFirst.clone();
        Arrays.sort(sorted);
        this.mean = isKnown() ? atMost(meanOf(newestFirst), usuallyAtMost) : Double.NaN;
        int first = isKnown() && isReopened() ? 1 : 0;
        int alike = alike(newestFirst, first);
        this.ofOneRegime = Arrays.stream(newestFirst, first, first + alike).sum();
        this.newest = isKnown() ? Math.min(ofOneRegime / alike, SLOWEST * usual()) : Double.NaN;
    }

    private static double atMost(double mean, double usuallyAtMost) {
        return Math.min(mean, Math.max(usuallyAtMost, mean / SLOW));
    }

    /** Whether the newest alone is of a border that was closed: it says nothing of how fast the border works again. */
    private boolean isReopened() {
        return newestFirst.length > 1 && isClosed(newestFirst[0]) && !isClosed(newestFirst[1]);
    }

    private boolean isClosed(double interval) {
        return interval > SLOWEST * usual();
    }

    private static int alike(double[] newestFirst, int first) {
        double newest = newestFirst.length == 0 ? 0 : newestFirst[first];
        int end = first;
        while (end < newestFirst.length && Math.abs(newestFirst[end] - newest) <= ALIKE * newest) {
            end++;
        }
        return end - first;
    }

    static ServiceIntervals none() {
        return new ServiceIntervals(new double[0], Double.NaN);
    }

    ServiceIntervals with(double minutes, double nowMinutes) {
        double[] longer = new double[Math.min(REMEMBERED, newestFirst.length + 1)];
        longer[0] = minutes;
        System.arraycopy(newestFirst, 0, longer, 1, longer.length - 1);
        return new ServiceIntervals(longer, nowMinutes, usuallyAtMost);
    }

    /** The same, of a border that in the long run takes no longer than that for a train, whatever was seen of it. */
    ServiceIntervals usuallyAtMost(double minutes) {
        return new ServiceIntervals(newestFirst, notedMinutes, minutes);
    }

    /**
     * What is to be noted of a turn that lasted so long when nobody else was there: the first that takes longer than usual may as
     * well be of a train that was not done with its own work.
     */
    double inDoubt(double minutes) {
        return isKnown() && !isSlow() && minutes > (1 + ALIKE) * usual() ? (minutes + usual()) / 2 : minutes;
    }

    boolean isKnown() {
        return newestFirst.length > 0;
    }

    double[] newestFirst() {
        return newestFirst;
    }

    double notedMinutes() {
        return notedMinutes;
    }

    /** The median of all, minutes. */
    double usual() {
        return quantile(0.5);
    }

    private double meanOf(double[] intervals) {
        double most = SLOWEST * usual();
        return Arrays.stream(intervals)
                .map(interval -> Math.min(interval, most))
                .average()
                .orElse(Double.NaN);
    }

    /** Nearest rank, minutes. */
    double quantile(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    /** The mean of the newest that are of one regime, minutes. */
    double newest() {
        return newest;
    }

    /** Whether the border works slower than usual. */
    boolean isSlow() {
        return isKnown() && newest > (1 + ALIKE) * usual();
    }

    /** The interval to be expected at a time: what is so now fades into what is usual. */
    double at(double minutes) {
        double age = Math.max(0, minutes - notedMinutes);
        return mean + (newest - mean) * StrictMath.exp(-age / (REGIME + AGAIN * ofOneRegime));
    }
}
