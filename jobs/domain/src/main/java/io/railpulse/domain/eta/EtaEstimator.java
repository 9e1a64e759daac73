package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts every moment ahead of a train from where it is. Running times are the plan's. A dwell absorbs delay down to
 * the share of it that the train needs, and nobody leaves before the booked time. What should have happened by now is
 * moved to now.
 */
public final class EtaEstimator {
    private final EtaOptions options;

    public EtaEstimator(EtaOptions options) {
        this.options = options;
    }

    /** The forecast of a train as it stands at a record time. */
    public RunForecast estimate(TrainRun plan, TrainProgress progress, long nowMillis) {
        int moments = 2 * plan.calls().size();
        int next = Math.max(progress.lastMoment() + 1, CallSheet.departureOf(0));
        // A destination has no departure to forecast.
        if (progress.ended() || next >= moments - 1) {
            return withDelayOnly(plan, progress, moments);
        }
        Pass pass = new Pass(plan, progress, nowMillis, moments);
        for (int moment = next; moment < moments - 1; moment++) {
            pass.add(moment);
        }
        return new RunForecast(pass.times, pass.methods, next, pass.unbounded, delayOf(plan, progress, pass, next));
    }

    private static RunForecast withDelayOnly(TrainRun plan, TrainProgress progress, int moments) {
        RunForecast empty = RunForecast.empty(moments);
        int last = progress.lastMoment();
        Long booked = last < 0 ? null : bookedAt(plan.calls(), last);
        boolean known = booked != null && progress.lastMomentMillis() != UNKNOWN;
        return known
                ? new RunForecast(
                        empty.times(), empty.methods(), moments, UNKNOWN, progress.lastMomentMillis() - booked)
                : empty;
    }

    /** How late the train is where it is: by its newest fix or its last call, and more if it is late in leaving. */
    private static long delayOf(TrainRun plan, TrainProgress progress, Pass pass, int next) {
        Long bookedNext = bookedAt(plan.calls(), next);
        if (pass.times[next] == UNKNOWN || bookedNext == null) {
            return UNKNOWN;
        }
        boolean waiting = progress.state() == RunState.NOT_DEPARTED || progress.state() == RunState.STANDING;
        Long bookedLast = progress.lastMoment() < 0 ? null : bookedAt(plan.calls(), progress.lastMoment());
        if (!waiting || bookedLast == null || progress.lastMomentMillis() == UNKNOWN) {
            return pass.times[next] - bookedNext;
        }
        // It stands: its arrival tells the delay until the booked departure is past.
        return Math.max(pass.times[next] - bookedNext, progress.lastMomentMillis() - bookedLast);
    }

    static Long bookedAt(List<PlannedCall> calls, int moment) {
        PlannedCall call = calls.get(CallSheet.callOf(moment));
        return moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis();
    }

    /** One walk along the moments ahead. */
    private final class Pass {
        private final TrainRun plan;
        private final TrainProgress progress;
        private final long nowMillis;
        private final long[] times;
        private final EtaMethod[] methods;
        private long unbounded = UNKNOWN;
        /** The newest known time, of what has happened or is forecast. */
        private long former;
        /** What was booked for that; null if nothing was. */
        private Long formerBooked;
        /** Whether the train's place in the plan, and not the plan alone, speaks for the forecast. */
        private boolean located;

        Pass(TrainRun plan, TrainProgress progress, long nowMillis, int moments) {
            this.plan = plan;
            this.progress = progress;
            this.nowMillis = nowMillis;
            this.times = new long[moments];
            Arrays.fill(times, UNKNOWN);
            this.methods = new EtaMethod[moments];
            this.former = progress.lastMomentMillis();
            this.formerBooked = former == UNKNOWN || progress.lastMoment() < 0
                    ? null
                    : bookedAt(plan.calls(), progress.lastMoment());
            this.located = formerBooked != null;
        }

        void add(int moment) {
            boolean first = unbounded == UNKNOWN;
            long due = moment % 2 == 0 ? arrival(CallSheet.callOf(moment)) : departure(CallSheet.callOf(moment));
            if (due == UNKNOWN) {
                return;
            }
            if (first) {
                unbounded = due;
            }
            boolean overdue = due < nowMillis;
            times[moment] = overdue ? nowMillis : due;
            methods[moment] = overdue ? EtaMethod.OVERDUE : isLive() ? EtaMethod.RUNNING_TIME : EtaMethod.TIMETABLE;
            former = times[moment];
            formerBooked = bookedAt(plan.calls(), moment);
        }

        private boolean isLive() {
            return located || nowMillis >= unbounded;
        }

        /** As long after the newest known time as it is booked after that; without one, as booked. */
        private long reckon(long booked) {
            if (formerBooked == null) {
                return Math.max(booked, former);
            }
            return former + Math.max(0, booked - formerBooked);
        }

        private long arrival(int call) {
            PlannedCall from = plan.calls().get(call - 1);
            PlannedCall to = plan.calls().get(call);
            if (to.arrivalMillis() == null) {
                return UNKNOWN;
            }
            boolean onThisLeg = progress.lastMoment() == CallSheet.departureOf(call - 1);
            if (onThisLeg && from.departureMillis() != null && hasFixOnLeg(from)) {
                located = true;
                long running = Math.max(0, to.arrivalMillis() - from.departureMillis());
                double leg = to.alongMetres() - from.alongMetres();
                double ahead = Math.min(leg, Math.max(0, to.alongMetres() - progress.alongMetres()));
                return progress.positionAtMillis() + (leg <= 0 ? 0 : Math.round(running * ahead / leg));
            }
            return reckon(to.arrivalMillis());
        }

        private boolean hasFixOnLeg(PlannedCall from) {
            return progress.positionAtMillis() != null
                    && progress.alongMetres() >= from.alongMetres()
                    && (progress.lastMomentMillis() == UNKNOWN
                            || progress.positionAtMillis() >= progress.lastMomentMillis());
        }

        private long departure(int call) {
            PlannedCall here = plan.calls().get(call);
            if (here.departureMillis() == null) {
                return UNKNOWN;
            }
            if (call == 0) {
                return here.departureMillis();
            }
            boolean standing = isStandingAt(call);
            if (!standing && here.arrivalMillis() == null) {
                return Math.max(here.departureMillis(), reckon(here.departureMillis()));
            }
            long needed = Math.round(options.minimumDwellShare() * Math.max(0, here.dwellMillis()));
            long arrived = standing ? progress.lastArrivalMillis() : former;
            return Math.max(here.departureMillis(), arrived + needed);
        }

        private boolean isStandingAt(int call) {
            return progress.lastMoment() == CallSheet.arrivalOf(call) && progress.lastArrivalMillis() != UNKNOWN;
        }
    }
}
