package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.learning.Learned;
import io.railpulse.domain.eta.learning.LearnedForecast;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.eta.learning.RunDelays;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides what is told of a train, and when: at once when a call changed, else in windows; only forecasts that moved by
 * enough, or whose moment has passed. An overdue forecast is looked at again by itself, ever more rarely.
 */
public final class Publisher {
    private final EtaOptions options;
    private final EtaEstimator estimator;
    private final WorthTelling worthTelling;

    public Publisher(EtaOptions options) {
        this.options = options;
        this.estimator = new EtaEstimator(options);
        this.worthTelling = new WorthTelling(options);
    }

    /**
     * Takes note of progress; {@link FollowedRun#dueMillis} says afterwards when to {@link #publish}.
     *
     * @param learned what was known before it of trains of all kinds
     */
    public void take(TrainProgress progress, FollowedRun run, LearnedOfKinds learned) {
        if (progress.plan() != null) {
            adoptPlan(progress.plan(), run);
        }
        run.progress = progress.withoutPlan();
        run.hasNews |= progress.plan() != null || progress.urgent();
        noteDelay(progress, run, learned.of(run.kind()));
        long due = progress.urgent() ? progress.recordMillis() : nextWindow(run, progress.recordMillis());
        boolean sooner = run.dueMillis == UNKNOWN || due < run.dueMillis;
        run.dueMillis = sooner ? due : run.dueMillis;
    }

    private static void noteDelay(TrainProgress progress, FollowedRun run, Learned learned) {
        int last = progress.lastMoment();
        boolean seen = progress.positionAtMillis() != null;
        if (last >= 0 && progress.lastMomentMillis() != UNKNOWN) {
            run.delays.take(run.moments(), last, progress.lastMomentMillis(), progress.recordMillis(), learned);
        } else if (seen && last > run.delays.moment && last % 2 == 1) {
            run.delays.begin(run.moments(), last, progress.alongMetres(), progress.positionAtMillis());
            run.hasNews = true;
        }
        if (seen) {
            run.hasNews |= run.delays.see(run.moments(), progress.alongMetres(), progress.positionAtMillis());
        }
    }

    private static void adoptPlan(TrainRun plan, FollowedRun run) {
        long[] told = unknown(2 * plan.calls().size());
        long[] early = unknown(told.length);
        long[] late = unknown(told.length);
        for (int call = 0; run.told != null && call < run.plan.calls().size(); call++) {
            PlannedCall former = run.plan.calls().get(call);
            int now = indexOf(former, plan.calls());
            for (int part = 0; part < 2; part++) {
                long time = run.told[2 * call + part];
                if (now >= 0) {
                    told[2 * now + part] = time;
                    early[2 * now + part] = run.toldEarly[2 * call + part];
                    late[2 * now + part] = run.toldLate[2 * call + part];
                } else if (time != UNKNOWN) {
                    run.dropped.add(CallEta.withdrawn(former, 2 * call + part, run.progress.schedule()));
                }
            }
        }
        run.plan = plan;
        run.told = told;
        run.toldEarly = early;
        run.toldLate = late;
        run.delays = RunDelays.of(run.moments());
    }

    private static long[] unknown(int moments) {
        long[] times = new long[moments];
        Arrays.fill(times, UNKNOWN);
        return times;
    }

    private static int indexOf(PlannedCall former, List<PlannedCall> calls) {
        for (int call = 0; call < calls.size(); call++) {
            boolean same = calls.get(call).stopSequence() == former.stopSequence()
                    && calls.get(call).stopId().equals(former.stopId());
            if (same) {
                return call;
            }
        }
        return -1;
    }

    private long nextWindow(FollowedRun run, long nowMillis) {
        return run.publishedMillis == UNKNOWN
                ? nowMillis
                : Math.max(
                        nowMillis, run.publishedMillis + options.publishEvery().toMillis());
    }

    /**
     * What is to be told at a record time. Sets when to look again: {@link FollowedRun#dueMillis}.
     *
     * @param learned what is known of trains of all kinds
     */
    public Publication publish(FollowedRun run, long nowMillis, LearnedOfKinds learned) {
        LearnedForecast byOthers = new LearnedForecast(run.moments(), run.delays, nowMillis, learned.of(run.kind()));
        RunForecast forecast = estimator.estimate(run.plan, run.progress, nowMillis, byOthers, run);
        run.learned = forecast.learnedLookMillis() != UNKNOWN;
        run.hasNews = false;
        List<CallEta> changed = listChanged(run, forecast, byOthers, nowMillis);
        TrainStatus status = statusOf(run, forecast, nowMillis);
        boolean statusChanged = !status.equals(run.toldStatus);
        run.publishedMillis = nowMillis;
        run.dueMillis = nextLook(forecast, nowMillis);
        // Kept without its time, so that the next one is compared by what it says.
        run.toldStatus = status;
        EtaPublication etas = changed.isEmpty()
                ? null
                : new EtaPublication(
                        run.plan.trainRunId(), run.plan.tripId(), run.plan.serviceDate(), nowMillis, 0, changed);
        return new Publication(etas, statusChanged ? status.at(nowMillis) : null);
    }

    private long nextLook(RunForecast forecast, long nowMillis) {
        if (forecast.nextUnboundedMillis() == UNKNOWN) {
            return UNKNOWN;
        }
        if (forecast.learnedLookMillis() != UNKNOWN) {
            return Math.max(
                    forecast.learnedLookMillis(),
                    nowMillis + options.publishEvery().toMillis());
        }
        long overdueAt = forecast.nextUnboundedMillis() + options.overdueAfter().toMillis();
        long overdue = nowMillis - forecast.nextUnboundedMillis();
        long again =
                nowMillis + Math.max(options.smallestChange().toMillis(), Math.round(overdue * options.overdueShare()));
        long next = nowMillis < overdueAt ? overdueAt : again;
        return Math.max(next, nowMillis + options.publishEvery().toMillis());
    }

    private List<CallEta> listChanged(FollowedRun run, RunForecast forecast, LearnedForecast byOthers, long nowMillis) {
        List<CallEta> changed = new ArrayList<>();
        Schedule schedule = run.progress.schedule();
        boolean[] picked = worthTelling.pick(run, forecast, nowMillis);
        for (int moment = 0; moment < run.told.length; moment++) {
            long time = forecast.times()[moment];
            if (picked[moment] && isOther(run, forecast, moment)) {
                run.told[moment] = time;
                run.toldEarly[moment] = forecast.early()[moment];
                run.toldLate[moment] = forecast.late()[moment];
                PlannedCall call = run.plan.calls().get(CallSheet.callOf(moment));
                changed.add(
                        time == UNKNOWN
                                ? CallEta.withdrawn(call, moment, schedule)
                                : CallEta.told(call, moment, forecast, whyOf(moment, forecast, byOthers), schedule));
            }
        }
        // A number that now means another call has its new forecast instead.
        run.dropped.removeIf(former -> changed.stream().anyMatch(former::isOfSameMomentAs));
        changed.addAll(0, run.dropped);
        run.dropped = new ArrayList<>();
        return changed;
    }

    private static String whyOf(int moment, RunForecast forecast, LearnedForecast byOthers) {
        return forecast.methods()[moment] == EtaMethod.LEARNED ? byOthers.why(moment) : null;
    }

    private static boolean isOther(FollowedRun run, RunForecast forecast, int moment) {
        return run.told[moment] != forecast.times()[moment]
                || run.toldEarly[moment] != forecast.early()[moment]
                || run.toldLate[moment] != forecast.late()[moment];
    }

    private static TrainStatus statusOf(FollowedRun run, RunForecast forecast, long nowMillis) {
        TrainRun plan = run.plan;
        TrainProgress progress = run.progress;
        List<PlannedCall> calls = plan.calls();
        PlannedCall last = progress.lastMoment() < 0 ? null : calls.get(CallSheet.callOf(progress.lastMoment()));
        int nextArrival = progress.lastMoment() < 0 ? 0 : CallSheet.callOf(progress.lastMoment()) + 1;
        PlannedCall next = nextArrival < calls.size() ? calls.get(nextArrival) : null;
        int end = CallSheet.arrivalOf(calls.size() - 1);
        long destination = progress.lastMoment() >= end ? progress.lastArrivalMillis() : forecast.times()[end];
        return new TrainStatus(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                plan.trainNumberFrom(CallSheet.callOf(Math.max(0, progress.lastMoment()))),
                plan.corridor(),
                progress.state(),
                progress.condition().sinceMillis(),
                progress.alongMetres(),
                progress.latitude(),
                progress.longitude(),
                progress.positionAtMillis(),
                progress.placeConfidence(),
                last == null ? null : last.stopSequence(),
                last == null ? null : last.stopId(),
                next == null ? null : next.stopSequence(),
                next == null ? null : next.stopId(),
                forecast.delays(),
                plan.destination().stopId(),
                destination == UNKNOWN ? null : destination,
                Delays.at(progress.schedule(), end, destination),
                progress.condition().reason(),
                progress.disagreement(),
                0,
                0,
                orNull(forecast.early()[end]),
                orNull(forecast.late()[end]),
                orNull(dueToLeaveMillis(plan, progress)),
                orNull(forecast.nextUnboundedMillis()));
    }

    /** A train that came late is given its planned stand all the same. */
    private static long dueToLeaveMillis(TrainRun plan, TrainProgress progress) {
        int call = CallSheet.callOf(Math.max(0, progress.lastMoment()));
        int departure = CallSheet.departureOf(call);
        if (progress.lastMoment() >= departure || call == plan.calls().size() - 1) {
            return UNKNOWN;
        }
        DelayBasis basis = DelayBasis.strongestAt(progress.schedule(), departure);
        long planned = basis == DelayBasis.NONE ? UNKNOWN : basis.timeOf(progress.schedule(), departure);
        if (call == 0 || progress.lastArrivalMillis() == UNKNOWN) {
            return planned;
        }
        long stood = progress.lastArrivalMillis() + plan.calls().get(call).dwellMillis();
        return planned == UNKNOWN ? stood : Math.max(planned, stood);
    }

    private static Long orNull(long millis) {
        return millis == UNKNOWN ? null : millis;
    }
}
