package io.railpulse.domain.alert;

import io.railpulse.domain.throughput.QueueRow;
import java.util.Comparator;

/**
 * Something new of the queue of one border in one direction as a subject of alerts: how long it is, or that somebody has seen an alert.
 * Exactly one is there.
 *
 * @param queue how long it is
 * @param seen that an alert was seen
 */
public record BorderInput(QueueRow queue, Acknowledgement seen) implements SubjectInput {
    /** The order of those of one record time: an acknowledgement comes after what it may be about. */
    public static final Comparator<BorderInput> IN_ORDER = Comparator.comparing(
                    (BorderInput input) -> input.seen() != null)
            .thenComparingLong(
                    input -> input.queue() == null ? 0 : input.queue().hourEndMillis());

    private static final String SEPARATOR = "|";

    public static BorderInput of(QueueRow queue) {
        return new BorderInput(queue, null);
    }

    public static BorderInput of(Acknowledgement seen) {
        return new BorderInput(null, seen);
    }

    /** The border station and the stop behind it, {@code dostyk|alashankou}. */
    @Override
    public String subject() {
        return queue == null ? seen.subject() : subjectOf(queue);
    }

    /** The border station and the stop behind it, {@code dostyk|alashankou}. */
    public static String subjectOf(QueueRow queue) {
        return queue.border().name() + SEPARATOR + queue.border().direction();
    }

    @Override
    public long recordMillis() {
        return queue == null ? seen.atMillis() : queue.recordMillis();
    }
}
