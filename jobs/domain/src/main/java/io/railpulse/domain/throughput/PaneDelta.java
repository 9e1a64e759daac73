package io.railpulse.domain.throughput;

/**
 * By how much the links and stations of one task changed a pane of a corridor in one slot. However many trains a corridor has,
 * it gets one of these a slot, pane and place.
 *
 * @param corridor the corridor, in one direction
 * @param paneMillis first moment of the pane
 * @param slotMillis the slot of record time
 * @param numbers what {@link Pane#numbers} tells
 */
public record PaneDelta(Place corridor, long paneMillis, long slotMillis, long[] numbers) {

    /** The change itself. */
    public Pane pane() {
        return Pane.of(numbers);
    }
}
