package io.railpulse.domain.alert;

import java.util.Comparator;

/**
 * Something new of one corridor as a subject of alerts: whether one of its trains reports, or that somebody has seen an alert. Exactly one is
 * there.
 *
 * @param train whether it reports; its corridor is known
 * @param seen that an alert was seen
 */
public record CorridorInput(TrainReporting train, Acknowledgement seen) implements SubjectInput {
    /** The order of those of one record time: an acknowledgement comes after what it may be about. */
    public static final Comparator<CorridorInput> IN_ORDER = Comparator.comparing(
                    (CorridorInput input) -> input.seen() != null)
            .thenComparing(input -> input.train() == null ? "" : input.train().trainRunId())
            .thenComparingInt(input -> input.train() == null ? 0 : input.train().ordinal());

    public static CorridorInput of(TrainReporting train) {
        return new CorridorInput(train, null);
    }

    public static CorridorInput of(Acknowledgement seen) {
        return new CorridorInput(null, seen);
    }

    @Override
    public String subject() {
        return train == null ? seen.subject() : train.corridor();
    }

    @Override
    public long recordMillis() {
        return train == null ? seen.atMillis() : train.recordMillis();
    }
}
