package io.railpulse.backtest.evaluate;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.Leads;
import io.railpulse.recordings.ActualCall;
import java.util.OptionalInt;

/** Looks back from a moment that truly happened: was the train known then, and what did everybody say? */
final class CaseMaker {
    private final HistoricalMedian historical;

    CaseMaker(HistoricalMedian historical) {
        this.historical = historical;
    }

    /** The moment by which a call of the truth is scored: its arrival, else its departure; empty if no plan holds it. */
    static OptionalInt momentOf(ActualCall call, RunPlan plan) {
        int moment = plan.momentOf(call.stopSequence(), eventOf(call));
        return moment < 0 ? OptionalInt.empty() : OptionalInt.of(moment);
    }

    static CallEvent eventOf(ActualCall call) {
        return call.arrivalMillis() == null ? CallEvent.DEPARTURE : CallEvent.ARRIVAL;
    }

    static long timeOf(ActualCall call) {
        return call.arrivalMillis() == null ? call.departureMillis() : call.arrivalMillis();
    }

    /** Whether anything of the run had been observed, and received, so long before. */
    static boolean isCase(ActualCall call, EvaluatedRun run, int leadMinutes) {
        return run.observed().furthestAt(timeOf(call) - Leads.millisOf(leadMinutes)) >= 0;
    }

    /** The case of a moment of a run at a lead. */
    EvaluatedCase make(ActualCall call, int moment, EvaluatedRun run, ToldRun told, int leadMinutes) {
        long asOf = timeOf(call) - Leads.millisOf(leadMinutes);
        return new EvaluatedCase(
                call.tripId(),
                call.serviceDate(),
                run.plan().run().corridor(),
                call.stopSequence(),
                call.stopId(),
                eventOf(call),
                leadMinutes,
                run.plan().isDestination(call.stopSequence()),
                timeOf(call),
                told.inForceAt(moment, asOf),
                orNull(LinearShift.forecast(run, moment, asOf)),
                orNull(run.plan().bookedAt(moment)),
                orNull(historical.forecast(run, moment, asOf)));
    }

    private static Long orNull(long millis) {
        return millis == RunPlan.UNKNOWN ? null : Long.valueOf(millis);
    }
}
