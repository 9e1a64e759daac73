package io.railpulse.domain.throughput;

/**
 * By how much some places changed a pane of a corridor in one slot of corridors. However many trains a corridor has, it gets one
 * of these a slot and pane from each task.
 *
 * @param corridor the corridor, in one direction
 * @param paneMillis first moment of the pane
 * @param slotMillis the slot of record time, as corridors cut it
 * @param numbers what {@link Pane#numbers} tells
 */
public record PaneDelta(Place corridor, long paneMillis, long slotMillis, long[] numbers) {

    /** Both changes of the same pane in the same slot. */
    public PaneDelta plus(PaneDelta other) {
        return new PaneDelta(
                corridor, paneMillis, slotMillis, pane().plus(other.pane()).numbers());
    }

    /** The change itself. */
    public Pane pane() {
        return Pane.of(numbers);
    }
}
