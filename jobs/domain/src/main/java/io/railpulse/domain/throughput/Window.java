package io.railpulse.domain.throughput;

import java.util.Comparator;

/**
 * A stretch of occurrence time.
 *
 * @param kind what sort it is
 * @param startMillis its first moment, milliseconds since the epoch
 * @param endMillis the first moment behind it
 */
public record Window(WindowKind kind, long startMillis, long endMillis) implements Comparable<Window> {
    private static final Comparator<Window> IN_ORDER =
            Comparator.comparingLong(Window::endMillis).thenComparing(Window::kind);

    @Override
    public int compareTo(Window other) {
        return IN_ORDER.compare(this, other);
    }
}
