package io.railpulse.domain.alert.kind;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.RunState;

/** The status of a train on its way from A by B to C; times in minutes since it began, the destination planned for minute 100. */
public final class StatusBuilder {
    private static final long MINUTE = 60_000;
    private static final long PLANNED = 100 * MINUTE;

    private RunState state = RunState.RUNNING;
    private long since;
    private Long lateNow = 0L;
    private Long eta = 100L;
    private long early;
    private long longer;
    private Long position;
    private Double latitude;
    private Double longitude;
    private String corridor = "west";
    private int ordinal;
    private Long dueToLeave;
    private Long nextDue;
    private Disagreement disagreement;

    public static StatusBuilder running() {
        return new StatusBuilder();
    }

    public StatusBuilder is(RunState now, long sinceMinute) {
        state = now;
        since = sinceMinute;
        return this;
    }

    public StatusBuilder lateNow(Long minutes) {
        lateNow = minutes;
        return this;
    }

    /** Forecast to be so many minutes late, from so many before that to so many after it. */
    public StatusBuilder forecast(long lateMinutes, long before, long after) {
        eta = 100 + lateMinutes;
        early = before;
        longer = after;
        return this;
    }

    public StatusBuilder withoutForecast() {
        eta = null;
        return this;
    }

    public StatusBuilder seenAt(long minute) {
        position = minute * MINUTE;
        return this;
    }

    public StatusBuilder seenAt(long minute, double degreesNorth, double degreesEast) {
        latitude = degreesNorth;
        longitude = degreesEast;
        return seenAt(minute);
    }

    public StatusBuilder on(String otherCorridor) {
        corridor = otherCorridor;
        return this;
    }

    public StatusBuilder number(int amongThoseOfItsTime) {
        ordinal = amongThoseOfItsTime;
        return this;
    }

    public StatusBuilder dueToLeave(long minute) {
        dueToLeave = minute * MINUTE;
        return this;
    }

    public StatusBuilder nextDue(long minute) {
        nextDue = minute * MINUTE;
        return this;
    }

    public StatusBuilder disagrees(Disagreement among) {
        disagreement = among;
        return this;
    }

    public TrainStatus at(long minute) {
        return new TrainStatus(
                "a-run",
                "a-trip",
                "2026-03-20",
                null,
                corridor,
                state,
                since * MINUTE,
                null,
                latitude,
                longitude,
                position,
                null,
                1,
                "B",
                2,
                "C",
                new Delays(lateNow == null ? null : Long.valueOf(lateNow * 60), null, null),
                "C",
                eta == null ? null : Long.valueOf(eta * MINUTE),
                new Delays(eta == null ? null : Long.valueOf((eta * MINUTE - PLANNED) / 1000), null, null),
                "it is so",
                disagreement,
                minute * MINUTE,
                ordinal,
                eta == null ? null : Long.valueOf((eta - early) * MINUTE),
                eta == null ? null : Long.valueOf((eta + longer) * MINUTE),
                dueToLeave,
                nextDue);
    }
}
