package io.railpulse.domain.eta.learning;

import io.railpulse.domain.border.BorderQueue;
import io.railpulse.domain.border.BorderTrain;

/**
 * Reckons a long run forward from where it is: what each segment needs, the queues it will meet at borders, the booked times it
 * waits for. In minutes since the epoch.
 */
final class Reckoning {
    /** How far off a wait may be: so many turns in the queue, */
    private static final double ORDER = 0.7;
    /** and this share of it. */
    private static final double WAIT = 0.22;

    private final PlannedMoments plan;
    private final RunDelays run;
    private final double nowMinutes;
    private final Learned learned;
    private final double delay;
    private final double pace;
    private final double train;
    private final double[] at;
    private final double[] ready;
    private final double[] waits;
    private final double[] variance;

    Reckoning(PlannedMoments plan, RunDelays run, double nowMinutes, Learned learned) {
        this.plan = plan;
        this.run = run;
        this.nowMinutes = nowMinutes;
        this.learned = learned;
        this.delay = run.delayNow(plan);
        this.pace = Needs.pace(run);
        this.train = BorderTrain.numberOf(plan.plan().trainRunId());
        int moments = plan.moments();
        at = new double[moments];
        ready = new double[moments];
        waits = new double[moments];
        variance = new double[moments];
        at[run.moment] = run.atMinutes;
        for (int segment = run.moment; segment < plan.lastMoment(); segment++) {
            step(segment);
        }
    }

    private void step(int segment) {
        double unit = plan.kind().unitMinutes();
        int to = segment + 1;
        waits[to] = waits[segment];
        double ahead = segment == run.moment ? 1 - run.share() : 1;
        variance[to] = variance[segment] + ahead * Needs.variance(plan, segment, learned);
        double need = unit * Needs.units(plan, segment, pace, learned);
        double end = segment == run.moment ? run.newestMinutes() + ahead * need : at[segment] + need;
        end = BookedTimes.end(plan, to, end, learned);
        ready[to] = end;
        if (plan.border(segment) != null) {
            BorderQueue queue = BorderQueue.of(learned.find(LearnedKind.QUEUE, plan.border(segment)));
            if (plan.isExit(segment)) {
                queue.suppose(need);
            }
            double leaves = queue.departure(train, Math.max(end, segment == run.moment ? end : nowMinutes), nowMinutes);
            waits[to] += (leaves - end) / unit;
            variance[to] += queueVariance((leaves - end) / unit, queue);
            end = leaves;
        }
        // What has not happened yet lies ahead.
        at[to] = segment == run.moment && run.underWay ? Math.max(end, nowMinutes) : end;
    }

    private double queueVariance(double wait, BorderQueue queue) {
        double ofOrder = ORDER * queue.serviceMinutes(nowMinutes) / plan.kind().unitMinutes();
        return Double.isNaN(ofOrder) ? 0 : ofOrder * ofOrder + WAIT * WAIT * wait * wait;
    }

    /** The delay at a moment, against what it is now; units. */
    double change(int moment) {
        return (at[moment] - plan.minutes(moment)) / plan.kind().unitMinutes() - delay;
    }

    /** When the run has done what it has to do at a border, and could leave. */
    double readyMinutes(int departure) {
        return ready[departure];
    }

    /** What it waits at borders until a moment, units. */
    double wait(int moment) {
        return waits[moment];
    }

    /** How far off this may be, by what single segments are; units squared. */
    double variance(int moment) {
        return variance[moment];
    }

    /** Where a run should be after some segments, had it gone on from a moment as is usual; without queues. */
    static double usualEnd(PlannedMoments plan, RunDelays run, int from, int to, Learned learned) {
        double end = run.atMinutes;
        for (int segment = from; segment < to; segment++) {
            end += plan.kind().unitMinutes() * Needs.units(plan, segment, Needs.pace(run), learned);
            end = BookedTimes.end(plan, segment + 1, end, learned);
        }
        return end;
    }
}
