package io.railpulse.domain.alert;

import io.railpulse.domain.throughput.QueueRow;

/** A kind that is driven by the queue of a border in one direction. Its subject is the border station and the stop behind it. */
public interface OfBorder extends AlertKind {

    /**
     * How it stands with the queue.
     *
     * @param memory what it wanted to be reminded of by its condition before; null if nothing
     * @return null if the row says nothing about it
     */
    Condition judge(QueueRow queue, Double memory);
}
