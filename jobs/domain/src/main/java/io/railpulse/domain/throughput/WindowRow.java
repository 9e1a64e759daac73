package io.railpulse.domain.throughput;

/**
 * What is known of a place in a window; the highest revision replaces all before.
 *
 * @param place the link, station, border or corridor, in one direction
 * @param window when
 * @param figures what happened
 * @param revision 0 for the first, one more at each change
 * @param provisional whether it may still change; else it is final
 * @param recordMillis the slot of record time up to which it holds
 */
public record WindowRow(
        Place place, Window window, Figures figures, int revision, boolean provisional, long recordMillis) {}
