package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.TrainRun;
import java.util.Iterator;

/**
 * Learns from the runs of one kind of trains: usual times from what they did, and from what could have been forecast of them
 * how to forecast. Asked in the order of record time it gives the same answers, whenever it is asked.
 */
public final class Learner {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** The share of forecasts that are learned from is this, over how many minutes it is until the event, a minute. */
    private static final double SHARE = 1.5;

    private static final double MOST = 0.25;

    private final LearnedStore store;
    private final LearnerMemory memory;

    public Learner(LearnedStore store, LearnerMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /** Takes what is new of a run. */
    public void take(RunNews news) {
        if (news.plan() != null) {
            takePlan(news.plan(), news.recordMillis());
        }
        if (news.moment() >= 0) {
            take(news.trainRunId(), news.moment(), news.happenedMillis(), news.recordMillis());
        }
        if (news.alongMetres() != null) {
            see(news);
        }
        if (news.ended()) {
            end(news.trainRunId());
        }
    }

    /** Takes the plan of a run, the first or a new one. */
    public void takePlan(TrainRun plan, long recordMillis) {
        LearningRun run = LearningRun.of(plan);
        if (!run.moments().isTimed()) {
            return;
        }
        run.lookMinutes = Cadence.next(run.moments(), run.delays, recordMillis / MILLIS_A_MINUTE);
        memory.putRun(plan.trainRunId(), run);
    }

    /** Forgets a run, once nothing more will be heard of it. */
    public void end(String trainRunId) {
        LearningRun run = memory.findRun(trainRunId);
        if (run != null) {
            remember(run);
            if (run.moments().kind().isLong()) {
                BorderQueues.forget(run.moments(), run.delays, store);
            }
            memory.removeRun(trainRunId);
        }
    }

    /** Takes note that the newest moment of a run is now another one, or happened at another time. */
    public void take(String trainRunId, int moment, long happenedMillis, long recordMillis) {
        LearningRun run = memory.findRun(trainRunId);
        if (run == null || run.delays.isKnown(moment, happenedMillis)) {
            return;
        }
        double happened = happenedMillis / MILLIS_A_MINUTE;
        double known = recordMillis / MILLIS_A_MINUTE;
        PlannedMoments plan = run.moments();
        if (plan.delay(moment, happened) < RunDelays.earliest(plan.kind())) {
            return;
        }
        if (moment > run.delays.moment || !run.delays.underWay) {
            Reporting.note(happenedMillis, recordMillis, store);
            learnFromForecasts(run, moment, plan.delay(moment, happened));
        }
        Progress progress = note(run.delays, plan, moment, happened, known);
        store.put(LearnedKind.TRAIN_AHEAD, plan.ahead(moment), new double[] {known, plan.delay(moment, happened)});
        if (progress != null) {
            UsualTimes.learn(progress, plan, known, store);
        }
        if (moment >= plan.lastMoment()) {
            remember(run);
        }
        run.lookMinutes = Cadence.next(plan, run.delays, known);
        memory.putRun(trainRunId, run);
    }

    private Progress note(RunDelays run, PlannedMoments plan, int moment, double happened, double known) {
        if (!plan.kind().isLong()) {
            return run.note(plan, moment, happened, known, store);
        }
        int from = run.moment;
        if (run.underWay && moment > from) {
            LongRuns.learn(plan, run, moment, happened, store);
        }
        Progress progress = run.note(plan, moment, happened, known, store);
        BorderQueues.pass(plan, from, moment, happened, store);
        if (moment >= from && moment < plan.lastMoment()) {
            BorderQueues.arrive(plan, run, store);
        }
        return progress;
    }

    private void see(RunNews news) {
        LearningRun run = memory.findRun(news.trainRunId());
        if (run != null) {
            run.delays.see(run.moments(), news.alongMetres(), news.seenMillis());
            memory.putRun(news.trainRunId(), run);
        }
    }

    private void remember(LearningRun run) {
        if (!run.remembered && run.delays.underWay) {
            run.remembered = true;
            SameTrip.remember(run.moments(), run.delays, store);
            if (!run.moments().kind().isLong()) {
                PatternRuns.remember(run.moments(), run.delays, store);
            }
        }
    }

    private void learnFromForecasts(LearningRun run, int moment, double delay) {
        for (Iterator<ForecastCase> cases = run.awaited.iterator(); cases.hasNext(); ) {
            ForecastCase past = cases.next();
            if (past.moment <= moment) {
                cases.remove();
            }
            boolean isOfTheseFeatures =
                    past.features.length == Feature.count(run.moments().kind());
            if (past.moment == moment && isOfTheseFeatures) {
                learn(past, run.moments(), delay);
            }
        }
    }

    private void learn(ForecastCase past, PlannedMoments plan, double delay) {
        double change = delay - past.delay;
        double at = plan.minutes(past.moment) + delay * plan.kind().unitMinutes();
        Band.learn(past, plan, change, (at - past.madeMinutes) / plan.kind().unitMinutes(), store);
        for (String group : past.groups(plan, store.parts())) {
            Weights.learn(past, group, change, plan.kind(), store, memory);
        }
    }

    /** Looks at a run when that is due: some of what could be forecast now is kept until its outcome is known. */
    public void look(String trainRunId, long nowMillis) {
        LearningRun run = memory.findRun(trainRunId);
        double now = nowMillis / MILLIS_A_MINUTE;
        if (run == null || run.lookMinutes > now) {
            return;
        }
        PlannedMoments plan = run.moments();
        double next = Cadence.next(plan, run.delays, now);
        Outlook outlook = null;
        if (plan.kind().isLong()) {
            outlook = new Outlook(plan, run.delays, now, store);
            BorderQueues.expect(plan, run.delays, outlook.reckoning(), now, store);
        }
        for (int moment = run.delays.moment + 1; moment <= plan.lastMoment(); moment++) {
            double share = Math.min(MOST, SHARE / until(run, outlook, moment, now)) * (next - now);
            if (Chosen.isChosen(trainRunId, moment, nowMillis, share)) {
                outlook = outlook == null ? new Outlook(plan, run.delays, now, store) : outlook;
                run.awaited.add(ForecastCase.of(outlook, run.delays, moment, now));
            }
        }
        run.lookMinutes = next;
        memory.putRun(trainRunId, run);
    }

    /** How long it is until a moment, roughly and at least one, minutes. */
    private static double until(LearningRun run, Outlook outlook, int moment, double now) {
        PlannedMoments plan = run.moments();
        double unit = plan.kind().unitMinutes();
        double until = plan.kind().isLong()
                ? outlook.horizon(moment) * unit
                : plan.minutes(moment) + run.delays.delay * unit - now;
        return Math.max(unit, until);
    }
}
