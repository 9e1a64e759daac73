package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * The delays that a run has had so far, in the unit of its kind. A plain object with public fields: it is kept in keyed state,
 * and read by its serializer.
 */
public final class RunDelays {
    /** What a run has lost of late beyond the usual counts this much less with every moment since. */
    private static final double MEMORY = 0.7;
    /** Nobody runs as early as that, units: it is a report of another day, or of another train. */
    static final double EARLIEST = -10;

    /** Record time of the newest moment, minutes since the epoch. */
    public double knownMinutes;
    /** The newest moment that is known to have happened; 0 before the first. */
    public int moment;
    /** Whether one is. */
    public boolean underWay;
    /** When it happened, minutes since the epoch. */
    public double atMinutes;
    /** The delay then. */
    public double delay;
    /** The delay at the first moment that was known. */
    public double first;
    /** By how much the delay changed beyond the usual with the newest moment. */
    public double surprise;
    /** The same over the last moments, a sum that forgets. */
    public double surprises;
    /** Over how many units of usual running it has shown its pace, */
    public double ran;
    /** and what it lost on them. */
    public double lost;
    /** Delays by moment; NaN where unknown. */
    public float[] delays;

    /** For the serializer. */
    public RunDelays() {}

    /** A run of which nothing is known but its plan. */
    static RunDelays of(PlannedMoments plan) {
        RunDelays run = new RunDelays();
        run.delays = new float[plan.moments()];
        Arrays.fill(run.delays, Float.NaN);
        run.atMinutes = plan.minutes(0);
        return run;
    }

    /**
     * Notes that a moment happened.
     *
     * @param waitedMinutes what it waited in a queue since the moment before
     * @return what it says of the segments since the moment before; null if it says nothing: it is the first, no later one, or
     *     corrects the newest
     */
    Progress note(
            PlannedMoments plan,
            int now,
            double happenedMinutes,
            double recordMinutes,
            double waitedMinutes,
            Learned learned) {
        double changed = plan.delay(now, happenedMinutes);
        if (changed < EARLIEST) {
            return null;
        }
        if (now < moment) {
            Arrays.fill(delays, now + 1, delays.length, Float.NaN);
        }
        Progress progress = null;
        if (!underWay) {
            first = changed;
        } else if (now > moment) {
            progress = Progress.of(plan, this, now, happenedMinutes - waitedMinutes, learned);
            surprise = Clip.to(progress.surprise(), -9, 20);
            surprises = MEMORY * surprises + Clip.to(progress.surprise(), -5, 8);
        }
        underWay = true;
        moment = now;
        atMinutes = happenedMinutes;
        knownMinutes = recordMinutes;
        delay = changed;
        delays[now] = (float) changed;
        return progress;
    }
}
