package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.TrainRun;

/**
 * Trains that learn from each other: those of one class that are under way for hours, or for days. Their delays are reckoned in a
 * unit that fits, so that one model serves a suburban train and one across a continent.
 *
 * @param trainClass as the timetable calls it; empty if it does not
 * @param unitMinutes the unit of their delays, minutes
 */
public record TrainKind(String trainClass, int unitMinutes) {
    /** Trains that are planned to be under way for longer, minutes, reckon in the longer unit. */
    private static final double LONG_RUN = 12 * 60;

    private static final int LONG_UNIT = 30;

    public static TrainKind of(TrainRun plan) {
        double[] minutes = PlannedMoments.minutesOf(plan.calls());
        boolean isLong = minutes[minutes.length - 2] - minutes[1] > LONG_RUN;
        return new TrainKind(plan.trainClass() == null ? "" : plan.trainClass(), isLong ? LONG_UNIT : 1);
    }

    /** Whether its trains are under way for days rather than hours. */
    public boolean isLong() {
        return unitMinutes > 1;
    }

    /** Its name as a key: {@code freight/30}. */
    public String code() {
        return trainClass + "/" + unitMinutes;
    }
}
