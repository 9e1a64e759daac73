package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * How earlier runs with the same stops fared from where a run is now: those count most that were as late there, had lost as
 * much just before, and were planned at a like time and pace. What may yet come is as spread as what came of them; in units.
 */
final class SimilarRuns {
    /** How many of the most similar count. */
    private static final int MOST = 60;
    /** Another run of the same trip weighs so much, whenever and however fast it was planned. */
    private static final double SAME_TRIP = 3;
    /** Others weigh the less the further off their time of day is, minutes, */
    private static final double TIME_OF_DAY = 400;
    /** the more their next segment was planned to take longer or shorter, minutes, */
    private static final double NEXT_SEGMENT = 2;
    /** and the way to the moment. */
    private static final double WAY = 1.5;
    /** All weigh the less the more their delay differed, units, */
    private static final double DELAY = 2;
    /** by more where delays are great, */
    private static final double DELAY_SHARE = 0.25;
    /** the more their newest change of delay differed, units, */
    private static final double NEWEST_CHANGE = 6;
    /** and the older they are. */
    private static final double DAYS = 30;
    /** That nothing changes weighs so much besides. */
    private static final double NO_CHANGE = 0.1;
    /** Nothing was heard of the run for so long, minutes: those count less that were heard of sooner, */
    private static final double SILENCE = 1.5;
    /** with so much to spare. */
    private static final double TO_SPARE = 1.2;

    private static final double HEARD_SOONER = 0.3;
    private static final double DAY = 1440;

    private final PlannedMoments plan;
    private final PatternRuns runs;
    private final int from;
    private final double sinceMinutes;
    private final int[] similar;
    private final double[] delaysHere;
    private final double[] weights;

    /** What the delay of a run will change by: half of the similar ones changed by less than the median. */
    record Change(double low, double median, double middle, double high) {
        private static final Change NONE = new Change(0, 0, 0, 0);
    }

    private SimilarRuns(PlannedMoments plan, PatternRuns runs, RunDelays run, double delay, double nowMinutes) {
        this.plan = plan;
        this.runs = runs;
        this.from = run.moment;
        this.sinceMinutes = nowMinutes - run.atMinutes;
        double[] weightOf = new double[runs.count()];
        int former = formerMoment(run);
        double change = former < 0 ? Double.NaN : delay - run.delays[former];
        for (int other = 0; other < weightOf.length; other++) {
            double here = runs.delayAtCall(other, from);
            if (!Double.isNaN(here)) {
                weightOf[other] = planWeight(other)
                        * StrictMath.exp(-Math.abs(here - delay) / (DELAY + DELAY_SHARE * Math.abs(delay)))
                        * changeWeight(former < 0 ? Double.NaN : here - runs.delay(other, former), change)
                        * StrictMath.exp(-(nowMinutes - runs.startMinutes(other)) / DAY / DAYS)
                        * silenceWeight(other, here);
            }
        }
        this.similar = heaviest(weightOf);
        this.weights = new double[similar.length];
        this.delaysHere = new double[similar.length];
        for (int at = 0; at < similar.length; at++) {
            weights[at] = weightOf[similar[at]];
            delaysHere[at] = runs.delayAtCall(similar[at], from);
        }
    }

    static SimilarRuns of(PlannedMoments plan, RunDelays run, double delay, double nowMinutes, Learned learned) {
        return new SimilarRuns(plan, PatternRuns.of(plan, learned), run, delay, nowMinutes);
    }

    private static int formerMoment(RunDelays run) {
        int former = run.moment - 1;
        while (former >= 0 && Float.isNaN(run.delays[former])) {
            former--;
        }
        return former;
    }

    private boolean isSameTrip(int other) {
        return runs.tripNumber(other) == plan.tripNumber();
    }

    private double planWeight(int other) {
        if (isSameTrip(other)) {
            return SAME_TRIP;
        }
        double apart = Math.abs(timeOfDay(runs.startMinutes(other)) - timeOfDay(plan.minutes(0)));
        double theirs = runs.plannedMinutes(other, from + 1) - runs.plannedMinutes(other, from);
        double ours = plan.minutes(from + 1) - plan.minutes(from);
        return StrictMath.exp(-Math.min(apart, DAY - apart) / TIME_OF_DAY - Math.abs(theirs - ours) / NEXT_SEGMENT);
    }

    private static double timeOfDay(double minutes) {
        return minutes - DAY * Math.floor(minutes / DAY);
    }

    private static double changeWeight(double theirs, double ours) {
        return Double.isNaN(theirs) || Double.isNaN(ours)
                ? 1
                : StrictMath.exp(-Math.abs(theirs - ours) / NEWEST_CHANGE);
    }

    private double silenceWeight(int other, double here) {
        int next = sinceMinutes > SILENCE ? runs.nextKnown(other, from) : -1;
        if (next < 0) {
            return 1;
        }
        double took =
                runs.plannedMinutes(other, next) - runs.plannedMinutes(other, from) + runs.delay(other, next) - here;
        return took < sinceMinutes - TO_SPARE ? HEARD_SOONER : 1;
    }

    /** Those that weigh most, in the order in which they are remembered; none that weighs nothing. */
    private static int[] heaviest(double[] weightOf) {
        double[] sorted = weightOf.clone();
        Arrays.sort(sorted);
        double least = sorted.length > MOST ? sorted[sorted.length - MOST] : 0;
        int[] heaviest = new int[Math.min(MOST, sorted.length)];
        int count = 0;
        for (int run = 0; run < weightOf.length && count < heaviest.length; run++) {
            if (weightOf[run] > 0 && weightOf[run] >= least) {
                heaviest[count++] = run;
            }
        }
        return Arrays.copyOf(heaviest, count);
    }

    /** How their delay changed until a moment ahead. */
    Change until(int moment) {
        if (similar.length == 0) {
            return Change.NONE;
        }
        WeightedValues changes = new WeightedValues(similar.length + 1);
        double way = plan.minutes(moment) - plan.minutes(from);
        for (int at = 0; at < similar.length; at++) {
            double change = runs.delay(similar[at], moment) - delaysHere[at];
            boolean mayStillBe = way + change >= sinceMinutes - 1;
            if (!Double.isNaN(change) && mayStillBe) {
                changes.add(change, weights[at] * wayWeight(similar[at], moment, way));
            }
        }
        changes.add(0, NO_CHANGE);
        return new Change(
                changes.quantile(0.1), changes.quantile(0.5), changes.meanBetween(0.2, 0.8), changes.quantile(0.9));
    }

    private double wayWeight(int other, int moment, double way) {
        double theirs = runs.plannedMinutes(other, moment) - runs.plannedMinutes(other, from);
        return isSameTrip(other) ? 1 : StrictMath.exp(-Math.abs(theirs - way) / WAY);
    }
}
