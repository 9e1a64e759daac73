package io.railpulse.domain.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well trains were followed: where each was told to be, fix by fix, against where it was. */
final class Followed {
    private final List<Double> errors = new ArrayList<>();
    private int fixes;
    private int rejected;
    private double furthestBack;
    private double former = Double.NEGATIVE_INFINITY;

    /**
     * Notes one fix of a train; each train has its own of these.
     *
     * @param along where it was, metres along its route
     * @param told where it was told to be; null if nowhere yet
     */
    void add(double along, boolean accepted, Double told) {
        fixes++;
        rejected += accepted ? 0 : 1;
        if (told != null) {
            errors.add(Math.abs(told - along));
            furthestBack = Math.max(furthestBack, former - told);
            former = told;
        }
    }

    /** Takes in what was noted of another train. */
    Followed and(Followed other) {
        errors.addAll(other.errors);
        fixes += other.fixes;
        rejected += other.rejected;
        furthestBack = Math.max(furthestBack, other.furthestBack);
        return this;
    }

    /** The distance along the route by which so many of a hundred fixes are off at most, in metres. */
    double percentile(int share) {
        List<Double> sorted = errors.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 100));
    }

    double rejectedShare() {
        return (double) rejected / fixes;
    }

    /** The furthest that a train was ever taken back, in metres. */
    double furthestBackMetres() {
        return furthestBack;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d fixes, %.2f %% rejected, along p50 %.0f m, p95 %.0f m, max %.0f m, back at most %.0f m",
                fixes,
                100 * rejectedShare(),
                percentile(50),
                percentile(95),
                percentile(100),
                furthestBack);
    }
}
