package io.railpulse.domain.throughput;

/**
 * A border's queue at the end of an hour, or as it is within one that has not ended; the highest revision replaces all before.
 *
 * @param border the border station, towards one neighbour
 * @param hourEndMillis the end of the hour
 * @param figures how it was then; in an hour that has not ended, how it was when that was told
 * @param revision 0 for the first, one more at each change
 * @param provisional whether it may still change; else it is final
 * @param recordMillis the slot of record time up to which it holds
 */
public record QueueRow(
        Place border, long hourEndMillis, QueueFigures figures, int revision, boolean provisional, long recordMillis) {}
