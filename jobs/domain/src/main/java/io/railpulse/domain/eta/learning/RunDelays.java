package io.railpulse.domain.eta.learning;

import java.util.Arrays;

/**
 * The delays that a run has had so far, in the unit of its kind. A plain object with public fields: it is kept in keyed state,
 * and read by its serializer.
 */
public final class RunDelays {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** What a run has lost of late beyond the usual counts this much less with every moment since. */
    private static final double MEMORY = 0.7;
    /** A run is not known to be faster or slower than that from what it did on a single link. */
    private static final double FASTEST = -0.2;

    private static final double SLOWEST = 0.3;

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
    /** When the train was last seen behind that moment, minutes since the epoch; NaN if it was not. */
    public double seenMinutes = Double.NaN;
    /** How much of the way to the next call it had behind it then, from 0 to 1. */
    public double seenShare;
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
    public static RunDelays of(PlannedMoments plan) {
        RunDelays run = new RunDelays();
        run.delays = new float[plan.moments()];
        Arrays.fill(run.delays, Float.NaN);
        run.atMinutes = plan.minutes(0);
        return run;
    }

    /**
     * Takes note of the newest moment of the run.
     *
     * @param happenedMillis when it happened
     * @param recordMillis when that became known
     * @param learned what was known of other runs before
     */
    public void take(PlannedMoments plan, int now, long happenedMillis, long recordMillis, Learned learned) {
        if (!isKnown(now, happenedMillis)) {
            note(plan, now, happenedMillis / MILLIS_A_MINUTE, recordMillis / MILLIS_A_MINUTE, learned);
        }
    }

    /** Nobody runs as early as that, units: it is a report of another day, or of another train. */
    static double earliest(TrainKind kind) {
        return kind.isLong() ? -48 : -10;
    }

    /**
     * Takes note that the run was first seen behind a departure of which nobody knows when it was.
     *
     * @param alongMetres metres along its route
     * @param seenMillis when it was seen, milliseconds since the epoch
     */
    public void begin(PlannedMoments plan, int departure, double alongMetres, long seenMillis) {
        moment = departure;
        underWay = true;
        seenShare = plan.shareOfWay(departure, alongMetres);
        seenMinutes = seenMillis / MILLIS_A_MINUTE;
        delay = delayNow(plan);
        first = delay;
        atMinutes = plan.minutes(departure) + delay * plan.kind().unitMinutes();
    }

    /** Whether that moment is the newest already, and at that time. */
    boolean isKnown(int now, long happenedMillis) {
        return underWay && now == moment && atMinutes == happenedMillis / MILLIS_A_MINUTE;
    }

    /**
     * Takes note of where the train was seen.
     *
     * @param alongMetres metres along its route
     * @param seenMillis when, milliseconds since the epoch
     * @return whether it says something new
     */
    public boolean see(PlannedMoments plan, double alongMetres, long seenMillis) {
        double at = seenMillis / MILLIS_A_MINUTE;
        boolean runs = underWay && moment % 2 == 1 && moment < plan.lastMoment() && at >= atMinutes;
        if (!runs || at < seenMinutes) {
            return false;
        }
        double share = plan.shareOfWay(moment, alongMetres);
        // Where it was at that time may have been found out better since.
        boolean isNew = at != seenMinutes || share != seenShare;
        seenMinutes = at;
        seenShare = share;
        return isNew;
    }

    /** How much of the segment behind the newest moment lies behind the train. */
    double share() {
        return Double.isNaN(seenMinutes) ? 0 : seenShare;
    }

    /** When it was known last where the train is, minutes since the epoch. */
    double newestMinutes() {
        return Double.isNaN(seenMinutes) ? atMinutes : seenMinutes;
    }

    /** The delay at the newest place that is known, units. */
    double delayNow(PlannedMoments plan) {
        if (Double.isNaN(seenMinutes)) {
            return delay;
        }
        double planned = plan.minutes(moment) + seenShare * (plan.minutes(moment + 1) - plan.minutes(moment));
        return (seenMinutes - planned) / plan.kind().unitMinutes();
    }

    /**
     * Notes that a moment happened.
     *
     * @return what it says of the segments since the moment before; null if it says nothing: it is the first, no later one, or
     *     corrects the newest
     */
    Progress note(PlannedMoments plan, int now, double happenedMinutes, double recordMinutes, Learned learned) {
        double changed = plan.delay(now, happenedMinutes);
        if (changed < earliest(plan.kind())) {
            return null;
        }
        if (now < moment) {
            Arrays.fill(delays, now + 1, delays.length, Float.NaN);
        }
        Progress progress = null;
        if (!underWay) {
            first = changed;
        } else if (now > moment) {
            double waitedMinutes = BorderQueues.waited(plan, now, happenedMinutes, learned);
            progress = Progress.of(plan, this, now, happenedMinutes - waitedMinutes, learned);
            if (plan.kind().isLong() && Needs.isTelling(plan, moment, now, delay, changed)) {
                showPace(plan, now, happenedMinutes - waitedMinutes, learned);
            }
            surprise = Clip.to(progress.surprise(), -9, 20);
            surprises = MEMORY * surprises + Clip.to(progress.surprise(), -5, 8);
        }
        underWay = true;
        seenMinutes = Double.NaN;
        moment = now;
        atMinutes = happenedMinutes;
        knownMinutes = recordMinutes;
        delay = changed;
        delays[now] = (float) changed;
        return progress;
    }

    private void showPace(PlannedMoments plan, int now, double happenedMinutes, Learned learned) {
        double unit = plan.kind().unitMinutes();
        double running = 0;
        double all = 0;
        for (int segment = moment; segment < now; segment++) {
            double need = Needs.units(plan, segment, 0, learned);
            all += need;
            running += PlannedMoments.isDwell(segment) ? 0 : need;
        }
        if (running > 0) {
            ran += running;
            lost += Clip.to((happenedMinutes - atMinutes) / unit - all, FASTEST * running, SLOWEST * running);
        }
    }
}
