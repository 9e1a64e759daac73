package io.railpulse.domain.throughput;

/**
 * Record time in slots of equal length: what was received within one is taken together at its end, in whatever order it came.
 * So each row that is told is a function of what was received up to the end of a slot, and of nothing else.
 *
 * @param everyMillis the length of a slot
 * @param finalAfterMillis what ends at a time takes what was received up to this much later
 */
public record RecordTimeSlots(long everyMillis, long finalAfterMillis) {

    /** The end of the slot of a record time; the slot's end belongs to it. */
    public long endOf(long recordMillis) {
        return -Math.floorDiv(-recordMillis, everyMillis) * everyMillis;
    }

    /** The last slot that a window or hour takes, which makes it final. Slots and windows share their grid: it is exact. */
    public long finalAt(long endMillis) {
        return endOf(endMillis + finalAfterMillis);
    }
}
