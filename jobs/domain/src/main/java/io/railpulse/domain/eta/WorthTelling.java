package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

/** Picks the moments whose forecasts are told anew: those that moved by enough. */
final class WorthTelling {
    /** The late end of an interval is told again when it moved by so many times what a forecast must; */
    private static final double LATE_END = 2;
    /** the early one sooner, as it rises by itself while time passes and the train does not come. */
    private static final double EARLY_END = 1;
    /** Both ends of moments of long runs that are near: their intervals shrink from look to look, each time by little. */
    private static final double NEAR_END = 0.5;

    private static final long NEAR_MILLIS = 3_600_000;

    private final EtaOptions options;

    WorthTelling(EtaOptions options) {
        this.options = options;
    }

    /** What moved by enough, and what else has to be told so that all that is in force afterwards is in order. */
    boolean[] pick(FollowedRun run, RunForecast forecast, long nowMillis) {
        boolean[] picked = new boolean[run.told.length];
        boolean isLong = run.kind().isLong();
        for (int moment = 0; moment < picked.length; moment++) {
            long time = forecast.times()[moment];
            boolean isNear = isLong && time != UNKNOWN && time - nowMillis < NEAR_MILLIS;
            double early = isNear ? NEAR_END : EARLY_END;
            double late = isNear ? NEAR_END : LATE_END;
            picked[moment] = isWorthTelling(run.told[moment], time, 1, nowMillis)
                    || isWorthTelling(run.toldEarly[moment], forecast.early()[moment], early, nowMillis)
                    || isWorthTelling(run.toldLate[moment], forecast.late()[moment], late, nowMillis);
        }
        boolean settled = false;
        while (!settled) {
            settled = pickOutOfOrder(picked, run.told, forecast.times())
                    & pickOutOfOrder(picked, run.toldEarly, forecast.early())
                    & pickOutOfOrder(picked, run.toldLate, forecast.late());
        }
        return picked;
    }

    /** Picks also what would be out of order otherwise; says whether there was nothing. */
    private static boolean pickOutOfOrder(boolean[] picked, long[] told, long[] times) {
        boolean settled = true;
        int former = -1;
        for (int moment = 0; moment < told.length; moment++) {
            if (times[moment] == UNKNOWN) {
                continue;
            }
            boolean inOrder = former < 0
                    || (picked[former] ? times[former] : told[former])
                            <= (picked[moment] ? times[moment] : told[moment]);
            if (!inOrder) {
                settled &= picked[former] && picked[moment];
                picked[former] = true;
                picked[moment] = true;
            }
            former = moment;
        }
        return settled;
    }

    /** @param times how many times the smallest change it must be */
    private boolean isWorthTelling(long told, long time, double times, long nowMillis) {
        if (told == UNKNOWN || time == UNKNOWN) {
            return told != time;
        }
        double share = options.smallestChangeShare() * Math.max(0, time - nowMillis);
        return Math.abs(time - told)
                >= times * Math.max(options.smallestChange().toMillis(), share);
    }
}
