package io.railpulse.domain.alert;

import io.railpulse.domain.geofence.FenceNews;
import java.util.Comparator;

/**
 * Something new of one train at one fence as a subject of alerts: how it stands to it, or that somebody has seen an alert. Exactly one is
 * there.
 *
 * @param news how it stands to it
 * @param seen that an alert was seen
 */
public record FenceInput(FenceNews news, Acknowledgement seen) implements SubjectInput {
    /** The order of those of one record time: an acknowledgement comes after what it may be about. */
    public static final Comparator<FenceInput> IN_ORDER = Comparator.comparing(
                    (FenceInput input) -> input.seen() != null)
            .thenComparingInt(input -> input.news() == null ? 0 : input.news().ordinal());

    private static final String SEPARATOR = "|";

    public static FenceInput of(FenceNews news) {
        return new FenceInput(news, null);
    }

    public static FenceInput of(Acknowledgement seen) {
        return new FenceInput(null, seen);
    }

    /** The train run and the fence, {@code X8001@2026-03-20|lodz-olechow}. */
    @Override
    public String subject() {
        return news == null ? seen.subject() : news.trainRunId() + SEPARATOR + news.fenceId();
    }

    @Override
    public long recordMillis() {
        return news == null ? seen.atMillis() : news.recordMillis();
    }
}
