package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what was told of a moment with what became of it. It is asked in the order of record time.
 *
 * <p>Only times that were reported or measured are a truth; an estimated one is not, and takes back what was scored by a
 * better one. What is not forecast by its nature, the arrival at the origin and the departure at the destination, is not
 * scored. A lead counts if anything of the run had been observed, and received, by then.
 */
public final class ForecastScorer {
    private final ScoreOptions options;

    public ForecastScorer(ScoreOptions options) {
        this.options = options;
    }

    /** Takes note that a publication tells something of a run. */
    public void take(EtaPublication publication, ScoredRun run) {
        run.name(publication.trainRunId(), publication.tripId(), publication.serviceDate());
        run.newestMillis = Math.max(run.newestMillis, publication.madeAtMillis());
    }

    /** Takes one forecast of a publication; the original one, if it is the first of its moment. */
    public Optional<OriginalEta> tell(CallEta eta, long madeAtMillis, ScoredMoment moment, ScoredRun run) {
        ToldEta told = ToldEta.of(eta, madeAtMillis);
        run.inForce += (told.isWithdrawal() ? 0 : 1) - (moment.inForce ? 1 : 0);
        moment.inForce = !told.isWithdrawal();
        moment.history.add(told);
        if (told.isWithdrawal()) {
            return Optional.empty();
        }
        moment.wobble.add(told.p50Millis());
        run.furthestMillis = Math.max(run.furthestMillis, told.p50Millis());
        if (moment.original != null) {
            return Optional.empty();
        }
        moment.original = told;
        moment.bookedMillis = eta.bookedMillis();
        return Optional.of(originalOf(moment, run, madeAtMillis));
    }

    /** Takes note that a call of a run is observed. */
    public void take(ObservedCall call, ScoredRun run) {
        run.name(call.trainRunId(), call.tripId(), call.serviceDate());
        if (isPassed(call) && run.departedMillis == ScoredRun.UNKNOWN) {
            run.departedMillis = call.recordMillis();
        }
        run.newestMillis = Math.max(run.newestMillis, call.recordMillis());
    }

    /** Whether a moment of a call is forecast at all. */
    public boolean isForecast(int stopSequence, CallEvent event, ScoredRun run) {
        if (run.plan == null) {
            return true;
        }
        return event == CallEvent.ARRIVAL
                ? stopSequence != run.plan.originSequence()
                : stopSequence != run.plan.destinationSequence();
    }

    /** The score of a moment of a call, if the call says something new of it. */
    public Optional<EtaScore> observe(ObservedCall call, ScoredMoment moment, ScoredRun run) {
        moment.passed = isPassed(call);
        Long actual = actualOf(call, moment.event);
        boolean skipped = call.kind() == CallKind.SKIPPED && !call.withdrawn();
        ScoreOutcome outcome = actual != null
                ? ScoreOutcome.HAPPENED
                : skipped && moment.original != null ? ScoreOutcome.UNREALISED : ScoreOutcome.OPEN;
        return settle(outcome, actual, moment, run, call.recordMillis());
    }

    /** The end of a run: what was forecast and is open has not happened, or nobody knows when. */
    public Optional<EtaScore> end(ScoredMoment moment, ScoredRun run, long recordMillis) {
        return moment.outcome == ScoreOutcome.OPEN && moment.original != null
                ? settle(
                        moment.passed ? ScoreOutcome.UNTIMED : ScoreOutcome.UNREALISED, null, moment, run, recordMillis)
                : Optional.empty();
    }

    /** The original forecast of a moment with what is known of it now; empty if none was ever told. */
    public Optional<OriginalEta> findOriginal(ScoredMoment moment, ScoredRun run, long recordMillis) {
        return moment.original == null ? Optional.empty() : Optional.of(originalOf(moment, run, recordMillis));
    }

    /** When a run is forgotten if nothing more is heard of it: record time. */
    public long endMillis(ScoredRun run) {
        long last = Math.max(run.newestMillis, run.furthestMillis);
        return last + (run.inForce > 0 ? options.lostAfter() : options.forgetAfter()).toMillis();
    }

    /** Whether the train is known to have been there, whenever that was. */
    private static boolean isPassed(ObservedCall call) {
        return call.arrivalMillis() != null || call.departureMillis() != null;
    }

    private static Long actualOf(ObservedCall call, CallEvent event) {
        boolean known = !call.withdrawn() && call.kind() != CallKind.SKIPPED && call.method() != CallMethod.ESTIMATED;
        if (!known) {
            return null;
        }
        return event == CallEvent.ARRIVAL ? call.arrivalMillis() : call.departureMillis();
    }

    private static Optional<EtaScore> settle(
            ScoreOutcome outcome, Long actual, ScoredMoment moment, ScoredRun run, long recordMillis) {
        boolean same = outcome == moment.outcome
                && (actual == null ? moment.actualMillis == null : actual.equals(moment.actualMillis));
        if (same) {
            return Optional.empty();
        }
        List<LeadScore> leads = leadsOf(actual, moment, run);
        if (leads.isEmpty() && moment.original == null) {
            return Optional.empty();
        }
        moment.outcome = outcome;
        moment.actualMillis = actual;
        return Optional.of(new EtaScore(
                run.trainRunId,
                run.tripId,
                run.serviceDate,
                moment.stopSequence,
                moment.stopId,
                moment.event,
                run.plan == null ? null : run.plan.corridor(),
                isDestination(moment, run),
                outcome,
                actual,
                leads,
                moment.wobble.told,
                moment.wobble.meanChangeSeconds(),
                moment.wobble.flips,
                moment.history.dropped,
                moment.revision++,
                recordMillis));
    }

    /** Each lead at which the train had been seen; and of those told before, which are no longer one, that they are not. */
    private static List<LeadScore> leadsOf(Long actual, ScoredMoment moment, ScoredRun run) {
        List<LeadScore> leads = new ArrayList<>();
        for (int lead : Leads.listMinutes()) {
            if (isUnderWay(actual, lead, run)) {
                leads.add(scoreOf(lead, actual, moment, run));
            } else if (isUnderWay(moment.actualMillis, lead, run)) {
                leads.add(LeadScore.withdrawn(lead));
            }
        }
        return leads;
    }

    private static boolean isUnderWay(Long actual, int lead, ScoredRun run) {
        return actual != null
                && run.departedMillis != ScoredRun.UNKNOWN
                && run.departedMillis <= actual - Leads.millisOf(lead);
    }

    private static LeadScore scoreOf(int lead, long actual, ScoredMoment moment, ScoredRun run) {
        long asOf = actual - Leads.millisOf(lead);
        ToldEta told = moment.history.findInForceAt(asOf);
        return told == null ? LeadScore.missed(lead) : LeadScore.of(lead, told, actual);
    }

    private static boolean isDestination(ScoredMoment moment, ScoredRun run) {
        return run.plan != null && run.plan.destinationSequence() == moment.stopSequence;
    }

    private static OriginalEta originalOf(ScoredMoment moment, ScoredRun run, long recordMillis) {
        return new OriginalEta(
                run.trainRunId,
                run.tripId,
                run.serviceDate,
                moment.stopSequence,
                moment.stopId,
                moment.event,
                run.plan == null ? null : run.plan.corridor(),
                isDestination(moment, run),
                moment.original,
                moment.bookedMillis,
                moment.outcome,
                moment.actualMillis,
                moment.wobble.told,
                moment.wobble.meanChangeSeconds(),
                moment.wobble.flips,
                moment.revision,
                recordMillis);
    }
}
