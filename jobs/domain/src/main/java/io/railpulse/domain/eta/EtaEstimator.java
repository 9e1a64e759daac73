package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.learning.LearnedForecast;
import io.railpulse.domain.eta.learning.MomentForecast;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrainProgress;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts every moment ahead of a train from where it is. Running times are the plan's. A dwell absorbs delay down to
 * the share of it that the train needs, and nobody leaves before the booked time. What should have happened by now is
 * moved to now.
 *
 * <p>Where nothing is booked, the nominal running and dwell times of the plan lead on from the moment before. Where there are
 * none either, the forecast is unknown.
 */
public final class EtaEstimator {
    private final EtaOptions options;

    public EtaEstimator(EtaOptions options) {
        this.options = options;
    }

    /**
     * The forecast of a train as it stands at a record time.
     *
     * @param learned by what is learned of other runs; null if nothing is
     * @param told what was told of it; null if nothing was
     */
    public RunForecast estimate(
            TrainRun plan, TrainProgress progress, long nowMillis, LearnedForecast learned, FollowedRun told) {
        int moments = 2 * plan.calls().size();
        int next = Math.max(progress.lastMoment() + 1, CallSheet.departureOf(0));
        // A destination has no departure to forecast.
        if (progress.ended() || next >= moments - 1) {
            return RunForecast.empty(moments, delaysAtLast(progress));
        }
        Pass pass = new Pass(plan, progress, nowMillis, moments);
        for (int moment = next; moment < moments - 1; moment++) {
            pass.add(moment);
        }
        Delays delays = delaysOf(progress, next, pass.times[next]);
        long[] early = pass.times.clone();
        long[] late = pass.times.clone();
        boolean isLearned = false;
        for (int moment = next; learned != null && moment < moments - 1; moment++) {
            isLearned |= told != null && told.rests() && learned.isLeft(moment) && pass.leave(moment, told, early, late)
                    || pass.improve(moment, learned, told, early, late);
        }
        TimeOrder.raise(pass.times, next);
        TimeOrder.meet(early, next);
        TimeOrder.meet(late, next);
        for (int moment = next; moment < moments - 1; moment++) {
            early[moment] = Math.min(early[moment], pass.times[moment]);
            late[moment] = Math.max(late[moment], pass.times[moment]);
        }
        return new RunForecast(
                pass.times,
                early,
                late,
                pass.methods,
                next,
                pass.unbounded,
                isLearned ? learned.nextLookMillis() : UNKNOWN,
                delays);
    }

    private static Delays delaysAtLast(TrainProgress progress) {
        int last = progress.lastMoment();
        return last < 0 ? Delays.UNKNOWN : Delays.at(progress.schedule(), last, progress.lastMomentMillis());
    }

    /** How late the train is where it is: by its newest fix or its last call, and more if it is late in leaving. */
    private static Delays delaysOf(TrainProgress progress, int next, long nextMillis) {
        if (nextMillis == UNKNOWN) {
            return Delays.UNKNOWN;
        }
        int last = progress.lastMoment();
        // It stands: its arrival tells the delay until its departure is overdue.
        boolean stands = last >= 0 && last % 2 == 0 && progress.lastMomentMillis() != UNKNOWN;
        return Delays.by(basis -> {
            long scheduledNext = basis.timeOf(progress.schedule(), next);
            if (scheduledNext == UNKNOWN) {
                return UNKNOWN;
            }
            long scheduledLast = stands ? basis.timeOf(progress.schedule(), last) : UNKNOWN;
            long ahead = nextMillis - scheduledNext;
            return scheduledLast == UNKNOWN ? ahead : Math.max(ahead, progress.lastMomentMillis() - scheduledLast);
        });
    }

    private static Long plannedAt(List<PlannedCall> calls, int moment) {
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
        /** The newest moment whose time is known, has it happened or is it forecast; -1 if there is none. */
        private int formerMoment;
        /** That time. */
        private long former;
        /** What was booked for it; null if nothing was. */
        private Long formerBooked;
        /** Whether it rests on nominal minutes. */
        private boolean nominal;
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
            this.formerMoment = former == UNKNOWN ? -1 : progress.lastMoment();
            this.formerBooked = formerMoment < 0 ? null : plannedAt(plan.calls(), formerMoment);
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
            Long booked = plannedAt(plan.calls(), moment);
            // What comes out just as it is booked rests on that alone, whatever led to it.
            nominal = nominal && !overdue && (booked == null || due != booked);
            times[moment] = overdue ? nowMillis : due;
            methods[moment] = overdue ? EtaMethod.OVERDUE : method();
            formerMoment = moment;
            former = times[moment];
            formerBooked = booked;
        }

        /** Leaves a forecast as it was told, if it was; says whether. */
        boolean leave(int moment, FollowedRun told, long[] early, long[] late) {
            if (times[moment] == UNKNOWN || told.told[moment] == UNKNOWN) {
                return false;
            }
            times[moment] = told.told[moment];
            early[moment] = told.toldEarly[moment];
            late[moment] = told.toldLate[moment];
            methods[moment] = EtaMethod.LEARNED;
            return true;
        }

        /** Puts what is learned in the place of what the plan says, where enough is; says whether it did. */
        boolean improve(int moment, LearnedForecast learned, FollowedRun told, long[] early, long[] late) {
            if (times[moment] == UNKNOWN) {
                return false;
            }
            MomentForecast better = learned.find(moment, told == null ? UNKNOWN : told.told[moment]);
            MomentForecast forecast = better == null ? learned.around(moment, times[moment]) : better;
            early[moment] = forecast.p10Millis();
            late[moment] = forecast.p90Millis();
            if (better == null) {
                return false;
            }
            times[moment] = forecast.p50Millis();
            methods[moment] = forecast.p50Millis() > nowMillis ? EtaMethod.LEARNED : EtaMethod.OVERDUE;
            return true;
        }

        private EtaMethod method() {
            if (nominal) {
                return EtaMethod.NOMINAL;
            }
            return located || nowMillis >= unbounded ? EtaMethod.RUNNING_TIME : EtaMethod.TIMETABLE;
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
            boolean bookedLeg = from.departureMillis() != null && to.arrivalMillis() != null;
            Long running = bookedLeg
                    ? Long.valueOf(Math.max(0, to.arrivalMillis() - from.departureMillis()))
                    : to.nominalRunningMillis();
            boolean onThisLeg = progress.lastMoment() == CallSheet.departureOf(call - 1);
            if (running != null && onThisLeg && hasFixOnLeg(from)) {
                located = true;
                nominal = !bookedLeg;
                double leg = to.alongMetres() - from.alongMetres();
                double ahead = Math.min(leg, Math.max(0, to.alongMetres() - progress.alongMetres()));
                return progress.positionAtMillis() + (leg <= 0 ? 0 : Math.round(running * ahead / leg));
            }
            boolean leadsOn = !bookedLeg && running != null && formerMoment == CallSheet.departureOf(call - 1);
            if (leadsOn) {
                nominal = true;
                long arrival = former + running;
                return to.arrivalMillis() == null ? arrival : Math.max(to.arrivalMillis(), arrival);
            }
            return to.arrivalMillis() == null ? UNKNOWN : reckon(to.arrivalMillis());
        }

        private boolean hasFixOnLeg(PlannedCall from) {
            return progress.positionAtMillis() != null
                    && progress.alongMetres() >= from.alongMetres()
                    && (progress.lastMomentMillis() == UNKNOWN
                            || progress.positionAtMillis() >= progress.lastMomentMillis());
        }

        private long departure(int call) {
            PlannedCall here = plan.calls().get(call);
            Long booked = here.departureMillis();
            if (call == 0) {
                return booked == null ? UNKNOWN : booked;
            }
            if (formerMoment != CallSheet.arrivalOf(call)) {
                return booked == null ? UNKNOWN : Math.max(booked, reckon(booked));
            }
            boolean bookedDwell = booked != null && here.arrivalMillis() != null;
            nominal |= !bookedDwell && here.nominalDwellMillis() != null;
            if (booked == null) {
                return here.nominalDwellMillis() == null ? UNKNOWN : former + here.nominalDwellMillis();
            }
            long needed = Math.round(options.minimumDwellShare() * Math.max(0, here.dwellMillis()));
            return Math.max(booked, former + needed);
        }
    }
}
