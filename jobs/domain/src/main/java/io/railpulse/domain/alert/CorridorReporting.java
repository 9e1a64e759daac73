package io.railpulse.domain.alert;

import java.util.HashMap;
import java.util.Map;

/**
 * Which trains of a corridor are due to report, and which of these are dark. A train is forgotten when it is due no longer, else {@value
 * #FORGET_AFTER_DAYS} days after it was last told otherwise. A plain object with public fields: it is kept in keyed state.
 */
public final class CorridorReporting {
    /** No train is under way for longer. */
    public static final long FORGET_AFTER_DAYS = 30;

    private static final long FORGET_AFTER_MILLIS = FORGET_AFTER_DAYS * 86_400_000;

    /** By run, those that are due to report. */
    public Map<String, TrainReporting> trains = new HashMap<>();
    /** Record time of the newest that was told. */
    public long newestMillis = Long.MIN_VALUE;

    /** Takes what is told of a train; what is no newer than what is known of it changes nothing. Says whether it is. */
    public boolean take(TrainReporting told) {
        TrainReporting known = trains.get(told.trainRunId());
        if (known != null && !told.isNewerThan(known)) {
            return false;
        }
        if (told.reporting() == Reporting.NOT_DUE) {
            trains.remove(told.trainRunId());
        } else {
            trains.put(told.trainRunId(), told);
        }
        newestMillis = Math.max(newestMillis, told.recordMillis());
        trains.values().removeIf(train -> train.recordMillis() + FORGET_AFTER_MILLIS <= newestMillis);
        return true;
    }

    /** When nothing need be remembered of it any more, record time. */
    public long forgetMillis() {
        return newestMillis + FORGET_AFTER_MILLIS;
    }

    public int due() {
        return trains.size();
    }

    public int dark() {
        return (int) trains.values().stream()
                .filter(train -> train.reporting() == Reporting.DARK)
                .count();
    }
}
