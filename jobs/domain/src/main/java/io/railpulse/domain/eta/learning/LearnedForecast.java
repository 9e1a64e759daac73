package io.railpulse.domain.eta.learning;

/** What is forecast of the moments ahead of a run at a time, by what is learned. */
public final class LearnedForecast {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** Before as many cases were seen, the plan is trusted more. */
    private static final int CASES = 50;
    /** Further ahead than that is far, units. */
    private static final double FAR = 35;
    /** Where events are told to the whole minute, a forecast stays at the minute that was told until it is off by so much. */
    private static final double STAYS = 0.6 * MILLIS_A_MINUTE;

    private static final int ALL_EVERY = 5;

    private final PlannedMoments plan;
    private final RunDelays run;
    private final Learned learned;
    private final double nowMinutes;
    private final Outlook outlook;
    private final ForecastCase[] cases;
    private final boolean toTheMinute;

    /** @param nowMillis record time */
    public LearnedForecast(PlannedMoments plan, RunDelays run, long nowMillis, Learned learned) {
        this.plan = plan;
        this.run = run;
        this.learned = learned;
        this.nowMinutes = nowMillis / MILLIS_A_MINUTE;
        this.outlook = new Outlook(plan, run, nowMinutes, learned);
        this.cases = new ForecastCase[plan.moments()];
        this.toTheMinute = Reporting.isToTheMinute(learned);
    }

    /**
     * The forecast of a moment ahead; null where too little is learned yet. No part of it lies before now.
     *
     * @param moment one behind the newest of the run, and no later than its last
     * @param toldMillis what was told of it last; anything far off if nothing was
     */
    public MomentForecast find(int moment, long toldMillis) {
        ForecastCase now = caseOf(moment);
        if (!plan.isTimed() || !isLearned(now)) {
            return null;
        }
        DelayForecast change = DelayForecast.of(now, plan, learned);
        double p50 = millis(moment, change.p50());
        if (toTheMinute) {
            p50 = Math.abs(p50 - toldMillis) < STAYS ? toldMillis : Math.round(p50 / MILLIS_A_MINUTE) * MILLIS_A_MINUTE;
        }
        long middle = notBeforeNow(p50);
        return new MomentForecast(
                Math.min(middle, notBeforeNow(millis(moment, change.p10()))),
                middle,
                Math.max(middle, notBeforeNow(millis(moment, change.p90()))));
    }

    /** Whether enough is learned; long runs are reckoned forward, and that is good from the first. */
    private boolean isLearned(ForecastCase now) {
        if (!learned.parts().has(ForecastPart.LEARNING)) {
            return false;
        }
        double[] weights = Weights.find(learned, now.groups(plan, learned.parts())[0], plan.kind());
        return plan.kind().isLong() || weights != null && Weights.cases(weights) >= CASES;
    }

    /** Roughly how far a forecast by the plan alone may be off, where too little is learned to say. */
    public MomentForecast around(int moment, long p50Millis) {
        double[] band = Band.find("", Learned.NOTHING);
        double way =
                (plan.minutes(moment) - plan.minutes(run.moment)) / plan.kind().unitMinutes();
        double unit = ForecastCase.scale(outlook.delay(), way) * plan.kind().unitMinutes() * MILLIS_A_MINUTE;
        long middle = notBeforeNow(p50Millis);
        return new MomentForecast(
                Math.min(middle, notBeforeNow(p50Millis + band[Band.BELOW] * unit)),
                middle,
                Math.max(middle, notBeforeNow(p50Millis + band[Band.ABOVE] * unit)));
    }

    private double millis(int moment, double change) {
        return (plan.minutes(moment) + (outlook.delay() + change) * plan.kind().unitMinutes()) * MILLIS_A_MINUTE;
    }

    private long notBeforeNow(double millis) {
        return Math.max(Math.round(nowMinutes * MILLIS_A_MINUTE), Math.round(millis));
    }

    /**
     * Whether a moment is so far ahead that its forecast is left as it is, where nothing is new of the run itself: what other
     * runs teach of it is looked at every few minutes.
     */
    public boolean isLeft(int moment) {
        // Long runs are looked at more rarely as it is.
        boolean rests = !plan.kind().isLong() && (long) nowMinutes % ALL_EVERY != 0;
        return rests && outlook.horizon(moment) > FAR;
    }

    /** What weighs most in the forecast of a moment, in words: {@code live-next +4 min, slack -2 min}; empty if nothing does. */
    public String why(int moment) {
        ForecastCase now = caseOf(moment);
        double[] weights = Weights.find(learned, now.groups(plan, learned.parts())[0], plan.kind());
        return weights == null ? "" : Reasons.of(now, weights, plan.kind().unitMinutes());
    }

    private ForecastCase caseOf(int moment) {
        if (cases[moment] == null) {
            cases[moment] = ForecastCase.of(outlook, run, moment, nowMinutes);
        }
        return cases[moment];
    }

    /** When a run that is forecast by what is learned is looked at again though nothing is received, record time. */
    public long nextLookMillis() {
        return Math.round(Cadence.next(plan, run, nowMinutes) * MILLIS_A_MINUTE);
    }
}
