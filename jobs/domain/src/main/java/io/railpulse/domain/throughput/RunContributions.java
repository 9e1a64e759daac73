package io.railpulse.domain.throughput;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.timetable.CallRole;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run adds to the figures of places and corridors: a function of its plan, of the newest that is known of each of its
 * calls, and of what it is doing.
 *
 * <p>A link leads from one call of the plan to the next, whether the train stops there or not. A call that was skipped is no
 * call: the link goes by it. A call of which no time is known leaves the links before and behind it untold, since the tracker
 * guesses what lies between two known calls; the links beside it are never told as one. Calls that the plan does not hold, and
 * stops on the way, are part of the link on which they happened.
 */
final class RunContributions {
    private final RunLedger run;
    private final List<CallInEffect> calls;
    private final ContributionMaker maker;
    private final List<Contribution> told = new ArrayList<>();

    private RunContributions(RunLedger run) {
        this.run = run;
        this.calls = run.listCallsInEffect();
        this.maker = new ContributionMaker(run.plan);
    }

    /** All that a run adds, in the order of its calls; nothing while its plan is not known. */
    static List<Contribution> of(RunLedger run) {
        return run.plan == null ? List.of() : new RunContributions(run).list();
    }

    private List<Contribution> list() {
        int last = calls.size() - 1;
        for (int at = 0; at <= last; at++) {
            CallInEffect call = calls.get(at);
            if (at > 0) {
                noteTraversal(calls.get(at - 1), call);
            }
            noteCall(call, at == 0);
            if (at > 0 && at < last && call.departure() != null) {
                noteDeparture(call, calls.get(at + 1));
            }
        }
        noteEnds();
        return told;
    }

    private void noteTraversal(CallInEffect from, CallInEffect to) {
        Long departed = from.departure();
        Long arrived = to.arrival();
        if (departed != null && arrived != null && arrived >= departed) {
            Long change = change(from.observed().departureDelay(), to.observed().arrivalDelay());
            told.add(maker.traversal(from, to, change));
        }
    }

    private void noteCall(CallInEffect call, boolean isOrigin) {
        Long at = isOrigin ? call.departure() : call.arrival();
        if (at != null) {
            Long delay = isOrigin ? null : call.observed().arrivalDelay().seconds();
            told.add(maker.moment(ContributionKind.CALL, call, at, delay));
        }
    }

    private void noteDeparture(CallInEffect call, CallInEffect next) {
        boolean isBorder = call.planned().role() == CallRole.BORDER;
        Place border = isBorder ? BorderVisits.borderOf(call, next) : null;
        if (call.isStop() && call.arrival() != null) {
            Long change = change(call.observed().arrivalDelay(), call.observed().departureDelay());
            told.add(maker.dwell(call, change));
            if (isBorder) {
                told.add(maker.crossing(call, border, change));
            }
        } else if (isBorder) {
            told.add(maker.crossing(call, border));
        }
    }

    private void noteEnds() {
        CallInEffect origin = calls.size() < 2 ? null : calls.get(0);
        CallInEffect destination = calls.size() < 2 ? null : calls.get(calls.size() - 1);
        if (origin != null && origin.departure() != null) {
            told.add(maker.moment(ContributionKind.START, origin, origin.departure(), null));
        }
        if (destination != null && destination.arrival() != null) {
            Long delay = destination.observed().arrivalDelay().seconds();
            told.add(maker.moment(ContributionKind.END, destination, destination.arrival(), delay));
        } else if (run.isCancelled()) {
            CallInEffect planned = new CallInEffect(0, run.plan.origin(), null);
            told.add(maker.moment(ContributionKind.CANCELLATION, planned, cancelledMillis(), null));
        }
    }

    private long cancelledMillis() {
        boolean isUnderWay = calls.stream().anyMatch(CallInEffect::isKnown);
        Long booked = run.plan.origin().departureMillis();
        return isUnderWay || booked == null ? run.status.sinceMillis() : booked;
    }

    private static Long change(Delay before, Delay behind) {
        boolean isKnown = before.seconds() != null && behind.seconds() != null && before.basis() != DelayBasis.NONE;
        return isKnown && before.basis() == behind.basis() ? behind.seconds() - before.seconds() : null;
    }
}
