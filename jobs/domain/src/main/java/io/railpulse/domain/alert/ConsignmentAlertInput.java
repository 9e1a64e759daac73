package io.railpulse.domain.alert;

import io.railpulse.domain.consignment.ConsignmentStatus;
import java.util.Comparator;

/**
 * Something new of one consignment as a subject of alerts: how it stands with it, or that somebody has seen an alert. Exactly one is
 * there.
 *
 * @param status how it stands with it
 * @param seen that an alert was seen
 */
public record ConsignmentAlertInput(ConsignmentStatus status, Acknowledgement seen) implements SubjectInput {
    /** The order of those of one record time: an acknowledgement comes after what it may be about. */
    public static final Comparator<ConsignmentAlertInput> IN_ORDER = Comparator.comparing(
                    (ConsignmentAlertInput input) -> input.seen() != null)
            .thenComparingInt(
                    input -> input.status() == null ? 0 : input.status().ordinal());

    public static ConsignmentAlertInput of(ConsignmentStatus status) {
        return new ConsignmentAlertInput(status, null);
    }

    public static ConsignmentAlertInput of(Acknowledgement seen) {
        return new ConsignmentAlertInput(null, seen);
    }

    @Override
    public String subject() {
        return status == null ? seen.subject() : status.consignmentId();
    }

    @Override
    public long recordMillis() {
        return status == null ? seen.atMillis() : status.recordMillis();
    }
}
