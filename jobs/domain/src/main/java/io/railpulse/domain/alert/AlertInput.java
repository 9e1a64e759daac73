package io.railpulse.domain.alert;

import io.railpulse.domain.eta.TrainStatus;
import java.util.Comparator;

/**
 * Something new of one subject of alerts: what its train is doing, or that somebody has seen an alert. Exactly one is there.
 *
 * @param status what tracking tells of the train
 * @param seen that an alert was seen
 */
public record AlertInput(TrainStatus status, Acknowledgement seen) {
    /** The order of those of one record time: an acknowledgement comes after what it may be about. */
    public static final Comparator<AlertInput> IN_ORDER = Comparator.comparing(
                    (AlertInput input) -> input.seen() != null)
            .thenComparingInt(
                    input -> input.status() == null ? 0 : input.status().ordinal());

    public static AlertInput of(TrainStatus status) {
        return new AlertInput(status, null);
    }

    public static AlertInput of(Acknowledgement seen) {
        return new AlertInput(null, seen);
    }

    public String subject() {
        return status == null ? seen.subject() : status.trainRunId();
    }

    public long recordMillis() {
        return status == null ? seen.atMillis() : status.recordMillis();
    }
}
