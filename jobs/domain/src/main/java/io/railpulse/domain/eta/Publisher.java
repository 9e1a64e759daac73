package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.RunState;
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

    public Publisher(EtaOptions options) {
        this.options = options;
        this.estimator = new EtaEstimator(options);
    }

    /** Takes note of progress; {@link FollowedRun#dueMillis} says afterwards when to {@link #publish}. */
    public void take(TrainProgress progress, FollowedRun run) {
        if (progress.plan() != null) {
            adoptPlan(progress.plan(), run);
        }
        run.progress = progress;
        long due = progress.urgent() ? progress.recordMillis() : nextWindow(run, progress.recordMillis());
        boolean sooner = run.dueMillis == UNKNOWN || due < run.dueMillis;
        run.dueMillis = sooner ? due : run.dueMillis;
    }

    private static void adoptPlan(TrainRun plan, FollowedRun run) {
        long[] told = new long[2 * plan.calls().size()];
        Arrays.fill(told, UNKNOWN);
        if (run.told != null && isSameCalls(plan, run.plan)) {
            told = run.told;
        }
        run.plan = plan;
        run.told = told;
    }

    private static boolean isSameCalls(TrainRun plan, TrainRun former) {
        return plan.calls().stream()
                .map(PlannedCall::stopSequence)
                .toList()
                .equals(former.calls().stream().map(PlannedCall::stopSequence).toList());
    }

    private long nextWindow(FollowedRun run, long nowMillis) {
        return run.publishedMillis == UNKNOWN
                ? nowMillis
                : Math.max(
                        nowMillis, run.publishedMillis + options.publishEvery().toMillis());
    }

    /** What is to be told at a record time. Sets when to look again: {@link FollowedRun#dueMillis}. */
    public Publication publish(FollowedRun run, long nowMillis) {
        RunForecast forecast = estimator.estimate(run.plan, run.progress, nowMillis);
        List<CallEta> changed = listChanged(run, forecast, nowMillis);
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
        return new Publication(etas, statusChanged ? at(status, nowMillis) : null);
    }

    private long nextLook(RunForecast forecast, long nowMillis) {
        if (forecast.nextUnboundedMillis() == UNKNOWN) {
            return UNKNOWN;
        }
        long overdueAt = forecast.nextUnboundedMillis() + options.overdueAfter().toMillis();
        long overdue = nowMillis - forecast.nextUnboundedMillis();
        long again =
                nowMillis + Math.max(options.smallestChange().toMillis(), Math.round(overdue * options.overdueShare()));
        return nowMillis < overdueAt ? overdueAt : again;
    }

    private List<CallEta> listChanged(FollowedRun run, RunForecast forecast, long nowMillis) {
        List<CallEta> changed = new ArrayList<>();
        for (int moment = 0; moment < run.told.length; moment++) {
            long time = forecast.times()[moment];
            if (!isWorthTelling(run.told[moment], time, nowMillis)) {
                continue;
            }
            run.told[moment] = time;
            PlannedCall call = run.plan.calls().get(CallSheet.callOf(moment));
            changed.add(new CallEta(
                    call.stopSequence(),
                    call.stopId(),
                    moment % 2 == 0 ? CallEvent.ARRIVAL : CallEvent.DEPARTURE,
                    time == UNKNOWN ? null : time,
                    null,
                    null,
                    EtaEstimator.bookedAt(run.plan.calls(), moment),
                    time == UNKNOWN ? null : forecast.methods()[moment]));
        }
        return changed;
    }

    private boolean isWorthTelling(long told, long time, long nowMillis) {
        if (told == UNKNOWN || time == UNKNOWN) {
            return told != time;
        }
        double share = options.smallestChangeShare() * Math.max(0, time - nowMillis);
        return Math.abs(time - told) >= Math.max(options.smallestChange().toMillis(), share);
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
        Long bookedEnd = plan.destination().arrivalMillis();
        boolean delayKnown = forecast.delayMillis() != UNKNOWN;
        return new TrainStatus(
                plan.trainRunId(),
                plan.tripId(),
                plan.serviceDate(),
                plan.trainNumber(),
                plan.corridor(),
                progress.state(),
                progress.stateSinceMillis(),
                progress.alongMetres(),
                progress.latitude(),
                progress.longitude(),
                progress.positionAtMillis(),
                last == null ? null : last.stopSequence(),
                last == null ? null : last.stopId(),
                next == null ? null : next.stopSequence(),
                next == null ? null : next.stopId(),
                delayKnown ? Math.floorDiv(forecast.delayMillis(), 1000) : null,
                delayKnown ? DelayBasis.BOOKED : DelayBasis.NONE,
                plan.destination().stopId(),
                destination == UNKNOWN ? null : destination,
                destination == UNKNOWN || bookedEnd == null ? null : Math.floorDiv(destination - bookedEnd, 1000L),
                reasonOf(progress.state(), last, next),
                0,
                0);
    }

    private static TrainStatus at(TrainStatus status, long nowMillis) {
        return new TrainStatus(
                status.trainRunId(),
                status.tripId(),
                status.serviceDate(),
                status.trainNumber(),
                status.corridor(),
                status.state(),
                status.stateSinceMillis(),
                status.alongMetres(),
                status.latitude(),
                status.longitude(),
                status.positionAtMillis(),
                status.lastStopSequence(),
                status.lastStopId(),
                status.nextStopSequence(),
                status.nextStopId(),
                status.delaySeconds(),
                status.delayBasis(),
                status.destinationStopId(),
                status.destinationEtaMillis(),
                status.destinationDelaySeconds(),
                status.reason(),
                nowMillis,
                status.ordinal());
    }

    private static String reasonOf(RunState state, PlannedCall last, PlannedCall next) {
        return switch (state) {
            case NOT_DEPARTED -> "not seen to leave its origin";
            case RUNNING -> next == null ? "under way" : "under way to " + next.stopName();
            case STANDING -> "standing at " + (last == null ? "an unknown place" : last.stopName());
            case ARRIVED -> "at its destination";
            case CANCELLED -> "its plan was withdrawn";
            case LOST -> "not heard of any more";
        };
    }
}
