package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.TrainRun;

/**
 * Trains that learn from each other: those of one class that are under way for hours, or for days. Their delays are reckoned in a
 * unit that fits, so that one model serves a suburban train and one across a continent. Trains that are taken over a border
 * are of the latter, however short their way is: they wait there in one queue, which none of the others could be forecast in
 * if it were not seen whole.
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
        boolean isLong = minutes[minutes.length - 2] - minutes[1] > LONG_RUN || crossesBorder(plan);
        return new TrainKind(plan.trainClass() == null ? "" : plan.trainClass(), isLong ? LONG_UNIT : 1);
    }

    private static boolean crossesBorder(TrainRun plan) {
        int last = plan.calls().size() - 1;
        return plan.calls().stream().limit(last).skip(1).anyMatch(call -> call.role() == CallRole.BORDER);
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static TrainKind parse(String code) {
        int slash = code.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(code + " names no kind of trains");
        }
        int unit = Integer.parseInt(code.substring(slash + 1));
        if (unit < 1) {
            throw new IllegalArgumentException(code + " has no unit");
        }
        return new TrainKind(code.substring(0, slash), unit);
    }

    /** Whether its trains are under way for days rather than hours, or cross a border. */
    public boolean isLong() {
        return unitMinutes > 1;
    }

    /** Its name as a key: {@code freight/30}. */
    public String code() {
        return trainClass + "/" + unitMinutes;
    }
}
