package io.railpulse.domain.alert;

import io.railpulse.domain.eta.TrainStatus;
import java.util.Objects;

/**
 * Whether one train of a corridor reports.
 *
 * @param corridor the corridor or timetable route; null if unknown
 * @param trainRunId the run
 * @param reporting whether it reports
 * @param recordMillis since when, record time
 * @param ordinal number of it among those of the same run and record time
 */
public record TrainReporting(String corridor, String trainRunId, Reporting reporting, long recordMillis, int ordinal) {

    public static TrainReporting of(TrainStatus status) {
        return new TrainReporting(
                status.corridor(),
                status.trainRunId(),
                Reporting.of(status.state()),
                status.recordMillis(),
                status.ordinal());
    }

    /** Whether another says the same of the same corridor. */
    public boolean saysTheSame(TrainReporting other) {
        return reporting == other.reporting && Objects.equals(corridor, other.corridor);
    }

    /** Whether it was on a corridor that another does not name. */
    public boolean isElsewhere(TrainReporting other) {
        return corridor != null && !corridor.equals(other.corridor);
    }

    /** That the train is due to report on a corridor no longer. */
    public TrainReporting leaving(String former) {
        return new TrainReporting(former, trainRunId, Reporting.NOT_DUE, recordMillis, ordinal);
    }

    boolean isNewerThan(TrainReporting other) {
        return recordMillis > other.recordMillis || recordMillis == other.recordMillis && ordinal > other.ordinal;
    }
}
