package io.railpulse.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * A question about the cost of two steps, answered by the one over the other.
 *
 * @param question in words
 * @param step the name of the {@link Figure} that is asked about
 * @param against the name of the one that it is measured by
 * @param wanted at most this; NaN if it is only good to know
 */
record Ratio(String question, String step, String against, double wanted) {

    /** The answer as a line of the table; empty if either step was not measured. */
    Optional<String> findLine(Figures figures) {
        Optional<Figure> asked = figures.find(step);
        Optional<Figure> measure = figures.find(against);
        if (asked.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        double ratio = asked.get().nanos() / measure.get().nanos();
        double spread = ratio * (asked.get().relativeSpread() + measure.get().relativeSpread());
        return Optional.of(String.format(
                Locale.ROOT,
                "%-70s %8.2f %8.2f %s%n",
                question,
                ratio,
                spread,
                Double.isNaN(wanted) ? "" : String.format(Locale.ROOT, "%10.1f", wanted)));
    }
}
