package io.railpulse.domain.consignment;

import java.util.Comparator;

/**
 * Something new of one consignment: exactly one of the two is there.
 *
 * @param change what holds of it from now on
 * @param leg how it stands with one of its legs
 */
public record ConsignmentInput(ConsignmentChange change, LegNews leg) {
    /** The order of those of one record time: what it is to travel with comes before how it stands with that. */
    public static final Comparator<ConsignmentInput> IN_ORDER =
            Comparator.comparing((ConsignmentInput input) -> input.leg() != null);

    public static ConsignmentInput of(ConsignmentChange change) {
        return new ConsignmentInput(change, null);
    }

    public static ConsignmentInput of(LegNews leg) {
        return new ConsignmentInput(null, leg);
    }

    public String consignmentId() {
        return change == null ? leg.consignmentId() : change.consignmentId();
    }

    public long recordMillis() {
        return change == null ? leg.recordMillis() : change.recordMillis();
    }
}
