package io.railpulse.domain.eta.learning;

/**
 * What lies ahead of a run at a time, as far as it is known: for each moment ahead, what speaks for how its delay will change
 * until then ({@link Feature}). Makes its sums once, from where the run is to its end; in units.
 */
final class Outlook {
    private static final int NEXT_SEGMENTS = 3;
    private static final double LIVE_FORGETS_AFTER = 45;
    private static final double LIVE_WEIGHS_NOTHING_AFTER = 180;
    private static final double AHEAD_WEIGHS_NOTHING_AFTER = 480;
    private static final double NONE_DUE = -99;
    /** Waits that end later say how borders were, and nothing of how far off waits are, units. */
    private static final double WAIT_TEACHES_UNTIL = 90;

    private final PlannedMoments plan;
    private final RunDelays run;
    private final double nowMinutes;
    private final Learned learned;
    private final int from;
    private final double delay;
    private final double[] links;
    private final double[] trips;
    private final double[] live;
    private final double[] dwells;
    private final double reportedUntil;
    private final SameTrip sameTrip;
    private final SimilarRuns similar;
    private final double disturbance;
    private final Reckoning reckoning;

    Outlook(PlannedMoments plan, RunDelays run, double nowMinutes, Learned learned) {
        this.plan = plan;
        this.run = run;
        this.nowMinutes = nowMinutes;
        this.learned = learned;
        this.from = run.moment;
        this.delay = run.delayNow(plan);
        int moments = plan.moments();
        links = new double[moments];
        trips = new double[moments];
        live = new double[moments];
        dwells = new double[moments];
        reckoning = plan.kind().isLong() ? new Reckoning(plan, run, nowMinutes, learned) : null;
        for (int segment = from; segment < plan.lastMoment(); segment++) {
            int to = segment + 1;
            double ahead = segment == from ? 1 - run.share() : 1;
            if (reckoning != null) {
                links[to] = reckoning.change(to);
                continue;
            }
            links[to] = links[segment] + ahead * mean(LearnedKind.LINK, plan.link(segment));
            trips[to] = trips[segment] + ahead * mean(LearnedKind.TRIP, plan.trip(segment));
            live[to] = live[segment] + ahead * live(segment);
            dwells[to] = dwells[segment] + (PlannedMoments.isDwell(segment) ? plan.planned(segment) : 0);
        }
        reportedUntil = nowMinutes - Reporting.lagMinutes(learned);
        sameTrip = reckoning == null ? SameTrip.of(plan, from, delay, learned) : null;
        similar = reckoning == null && from < plan.lastMoment()
                ? SimilarRuns.of(plan, run, delay, nowMinutes, learned)
                : null;
        disturbance = Disturbance.at(nowMinutes, plan.kind(), learned);
    }

    private double mean(LearnedKind kind, String key) {
        return learned.numberOr(kind, key, UsualTimes.MEAN, 0);
    }

    private double live(int segment) {
        double[] traversals = learned.find(LearnedKind.LIVE, plan.place(segment));
        if (traversals == null) {
            return 0;
        }
        double sum = 0;
        double weight = 0;
        for (int at = 0; at < traversals.length; at += 2) {
            double age = (nowMinutes - traversals[at]) / plan.kind().unitMinutes();
            if (age > LIVE_WEIGHS_NOTHING_AFTER) {
                break;
            }
            double share = StrictMath.exp(-age / LIVE_FORGETS_AFTER);
            sum += share * traversals[at + 1];
            weight += share;
        }
        return sum / (weight + 0.5);
    }

    /** The delay where the train is known to be, units. */
    double delay() {
        return delay;
    }

    /** What is to be expected of the change of delay until a moment by usual times alone. */
    double usual(int moment) {
        return links[moment] + trips[moment];
    }

    /** How a long run was reckoned forward; null if it is of another kind. */
    Reckoning reckoning() {
        return reckoning;
    }

    /** How far off a moment may be by what single segments are, units; NaN if the kind does not reckon so. */
    double spread(int moment) {
        return reckoning == null ? Double.NaN : Math.sqrt(reckoning.variance(moment));
    }

    /** How long it is until a moment by usual times alone; negative if it is overdue. */
    double horizon(int moment) {
        return (plan.minutes(moment) - nowMinutes) / plan.kind().unitMinutes() + delay + usual(moment);
    }

    /** By how much a moment should be known to have happened by now, by usual times; negative if it is not due. */
    private double overdue(int moment) {
        return (reportedUntil - plan.minutes(moment)) / plan.kind().unitMinutes() - delay - usual(moment);
    }

    /** The {@link Feature}s of a moment ahead. */
    double[] features(int moment) {
        return learned.parts().masked(reckoning == null ? shortFeatures(moment) : longFeatures(moment));
    }

    private double[] shortFeatures(int moment) {
        double[] x = new double[Feature.count(plan.kind())];
        set(x, Feature.CONSTANT, 1);
        set(x, Feature.LINKS, links[moment]);
        set(x, Feature.TRIP, trips[moment]);
        set(x, Feature.SAME_TRIP_CHANGE, sameTrip.change(moment));
        set(x, Feature.SAME_TRIP_DELAY, sameTrip.delay(moment));
        set(x, Feature.SLACK, Math.min(dwells[moment], Math.max(delay, 0)));
        set(x, Feature.DWELL, Clip.to(dwells[moment], 0, 20));
        set(x, Feature.LIVE, Clip.to(live[moment], -10, 20));
        set(x, Feature.LIVE_NEXT, Clip.to(live[Math.min(moment, from + NEXT_SEGMENTS)], -5, 10));
        set(x, Feature.DISTURBANCE, disturbance);
        set(x, Feature.SURPRISES, Clip.to(run.surprises, -5, 10));
        set(x, Feature.SURPRISE, Clip.to(run.surprise, -3, 6));
        setDue(x, moment);
        set(
                x,
                Feature.SINCE,
                Clip.to((nowMinutes - run.newestMinutes()) / plan.kind().unitMinutes(), 0, 15));
        set(x, Feature.RUNNING, from % 2);
        set(x, Feature.DESTINATION, moment == plan.lastMoment() ? 1 : 0);
        set(x, Feature.EARLY, Clip.to(delay, -3, 0));
        set(x, Feature.LATE, Clip.to(delay, 0, 4));
        set(x, Feature.VERY_LATE, Clip.to(delay - 4, 0, 11));
        set(x, Feature.HOURS_LATE, Clip.to(delay - 15, 0, 30));
        set(x, Feature.FIRST_DELAY, Clip.to(run.first, -3, 10));
        set(x, Feature.TRAIN_AHEAD, trainAhead(moment));
        setSimilar(x, similar.until(moment));
        return x;
    }

    private static void setSimilar(double[] x, SimilarRuns.Change change) {
        set(x, Feature.SIMILAR_MEDIAN, Clip.to(change.median(), -15, 30));
        set(x, Feature.SIMILAR_MIDDLE, Clip.to(change.middle(), -15, 30));
        set(x, Feature.SIMILAR_LOW, Clip.to(change.low(), -15, 30));
        set(x, Feature.SIMILAR_HIGH, Clip.to(change.high(), -15, 30));
    }

    private double[] longFeatures(int moment) {
        double[] x = new double[Feature.count(plan.kind())];
        set(x, Feature.CONSTANT, 1);
        set(x, Feature.LINKS, links[moment]);
        set(x, Feature.SURPRISES, Clip.to(run.surprises, -5, 10));
        setDue(x, moment);
        double horizon = horizon(moment);
        set(x, Feature.QUEUE_WAIT, horizon < WAIT_TEACHES_UNTIL ? reckoning.wait(moment) : 0);
        set(x, Feature.HORIZON, horizon / 10);
        return x;
    }

    private void setDue(double[] x, int moment) {
        int departure = nextDeparture();
        double departureDue = overdue(departure <= moment ? departure : moment);
        set(x, Feature.DEPARTURE_AHEAD, Clip.to(departureDue, -3, 0));
        set(x, Feature.DEPARTURE_OVERDUE, Clip.to(departureDue, 0, 2));
        set(x, Feature.DEPARTURE_LONG_OVERDUE, Clip.to(departureDue - 2, 0, 8));
        double secondDue = departure + 2 <= moment ? overdue(departure + 2) : NONE_DUE;
        set(x, Feature.SECOND_DEPARTURE_AHEAD, Clip.to(secondDue, -3, 0));
        set(x, Feature.SECOND_DEPARTURE_OVERDUE, Clip.to(secondDue, 0, 4));
        int arrival = from % 2 == 0 ? from + 2 : from + 1;
        double arrivalDue = arrival <= moment ? overdue(arrival) : NONE_DUE;
        set(x, Feature.ARRIVAL_AHEAD, Clip.to(arrivalDue, -3, 0));
        set(x, Feature.ARRIVAL_OVERDUE, Clip.to(arrivalDue, 0, 2));
    }

    private int nextDeparture() {
        return from % 2 == 0 ? from + 1 : from + 2;
    }

    private double trainAhead(int moment) {
        double[] newest = learned.find(LearnedKind.TRAIN_AHEAD, plan.ahead(moment));
        if (newest == null) {
            return 0;
        }
        double age = (nowMinutes - newest[0]) / plan.kind().unitMinutes();
        if (age > AHEAD_WEIGHS_NOTHING_AFTER) {
            return 0;
        }
        double beyond = newest[1] - delay - Clip.to(usual(moment), -15, 15);
        return Clip.to(beyond, -10, 10) * StrictMath.exp(-age / 60);
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.ordinal()] = value;
    }
}
