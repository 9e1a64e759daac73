package io.railpulse.domain.eta.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is forecast of the moments ahead of a run at a time, by what is learned. */
public final class LearnedForecast {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** Before as many cases were seen, the plan is trusted more. */
    private static final int CASES = 50;
    /** How many reasons are told, and how much each must weigh, units. */
    private static final int REASONS = 3;

    /** Further ahead than that is far, units. */
    private static final double FAR = 20;

    private static final int ALL_EVERY = 5;

    private static final double WORTH_TELLING = 0.5;

    private final PlannedMoments plan;
    private final RunDelays run;
    private final Learned learned;
    private final double nowMinutes;
    private final Outlook outlook;
    private final boolean toTheMinute;

    /** @param nowMillis record time */
    public LearnedForecast(PlannedMoments plan, RunDelays run, long nowMillis, Learned learned) {
        this.plan = plan;
        this.run = run;
        this.learned = learned;
        this.nowMinutes = nowMillis / MILLIS_A_MINUTE;
        this.outlook = new Outlook(plan, run, nowMinutes, learned);
        this.toTheMinute = Reporting.isToTheMinute(learned);
    }

    /**
     * The forecast of a moment ahead; null where too little is learned yet. No part of it lies before now.
     *
     * @param moment one behind the newest of the run, and no later than its last
     */
    public MomentForecast find(int moment) {
        ForecastCase now = ForecastCase.of(outlook, run, moment, nowMinutes);
        double[] weights = plan.isTimed() ? learned.find(LearnedKind.WEIGHTS, now.groups(plan)[0]) : null;
        if (weights == null || weights[weights.length - 1] < CASES) {
            return null;
        }
        DelayForecast change = DelayForecast.of(now, plan, learned);
        double p50 = millis(moment, change.p50());
        if (toTheMinute) {
            p50 = Math.round(p50 / MILLIS_A_MINUTE) * MILLIS_A_MINUTE;
        }
        long middle = notBeforeNow(p50);
        return new MomentForecast(
                Math.min(middle, notBeforeNow(millis(moment, change.p10()))),
                middle,
                Math.max(middle, notBeforeNow(millis(moment, change.p90()))));
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
        return (long) nowMinutes % ALL_EVERY != 0 && outlook.horizon(moment) > FAR;
    }

    /** What weighs most in the forecast of a moment, in words: {@code live-next +4 min, slack -2 min}; empty if nothing does. */
    public String why(int moment) {
        ForecastCase now = ForecastCase.of(outlook, run, moment, nowMinutes);
        double[] weights = learned.find(LearnedKind.WEIGHTS, now.groups(plan)[0]);
        if (weights == null) {
            return "";
        }
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.ordinal() < now.features.length)
                .filter(feature -> Math.abs(share(feature, weights, now)) >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble((Feature feature) -> -Math.abs(share(feature, weights, now)))
                        .thenComparing(Feature::ordinal))
                .limit(REASONS)
                .map(feature -> String.format(
                        Locale.ROOT,
                        "%s %+d min",
                        feature.code(),
                        Math.round(share(feature, weights, now) * plan.kind().unitMinutes())))
                .collect(Collectors.joining(", "));
    }

    private static double share(Feature feature, double[] weights, ForecastCase now) {
        return weights[feature.ordinal()] * now.features[feature.ordinal()];
    }

    /** When a run that is forecast by what is learned is looked at again though nothing is received, record time. */
    public long nextLookMillis() {
        return Math.round(Cadence.next(plan, run, nowMinutes) * MILLIS_A_MINUTE);
    }
}
