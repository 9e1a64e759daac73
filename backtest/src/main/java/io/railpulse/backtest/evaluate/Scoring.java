package io.railpulse.backtest.evaluate;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.Leads;
import io.railpulse.recordings.ActualCall;
import io.railpulse.schemas.ObservedCallRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Takes first all that was observed, then run by run what was told; makes the cases and their figures. */
final class Scoring {
    private final ScoredCalls truth;
    private final HistoricalMedian historical = new HistoricalMedian();
    private final CaseMaker maker = new CaseMaker(historical);
    private final BenchmarkTally passenger = new BenchmarkTally(BenchmarkBin.PASSENGER, maker);
    private final BenchmarkTally freight = new BenchmarkTally(BenchmarkBin.FREIGHT, maker);
    private final List<EvaluatedCase> cases = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Scoring(ScoredCalls truth) {
        this.truth = truth;
        truth.runs().values().forEach(historical::add);
    }

    /** Takes note of one revision of a call. */
    void observe(ObservedCallRecord call) {
        EvaluatedRun run = truth.runs().get(call.getTrainRunId());
        if (run == null || call.getStopSequence() == null) {
            return;
        }
        observe(call, run, CallEvent.ARRIVAL, call.getArrivalAt());
        observe(call, run, CallEvent.DEPARTURE, call.getDepartureAt());
    }

    private static void observe(ObservedCallRecord call, EvaluatedRun run, CallEvent event, Instant time) {
        int moment = run.plan().momentOf(call.getStopSequence(), event);
        if (moment >= 0) {
            boolean known = time != null && run.plan().isCredible(moment, time.toEpochMilli());
            run.observed()
                    .add(
                            moment,
                            known ? time.toEpochMilli() : RunPlan.UNKNOWN,
                            call.getRecordAt().toEpochMilli(),
                            call.getOrdinal());
        }
    }

    /** Scores one run by all that was told of it. */
    void score(EvaluatedRun run, ToldRun itsTold) {
        told.add(run.plan().run().trainRunId());
        BenchmarkTally benchmark = run.plan().isFreight() ? freight : passenger;
        for (ActualCall call : truth.calls().getOrDefault(run.plan().run().trainRunId(), List.of())) {
            OptionalInt moment = CaseMaker.momentOf(call, run.plan());
            if (moment.isPresent()) {
                for (int lead : Leads.listMinutes()) {
                    if (CaseMaker.isCase(call, run, lead)) {
                        cases.add(maker.make(call, moment.getAsInt(), run, itsTold, lead));
                    }
                }
                benchmark.add(call, moment.getAsInt(), run, itsTold);
            }
        }
    }

    /** The figures, once every run of which something was told is scored: the others were missed altogether. */
    EvaluationReport report(String recording, Optional<LocalDate> scoreFrom) {
        truth.runs().forEach((id, run) -> {
            if (!told.contains(id)) {
                score(run, ToldRun.NOTHING);
            }
        });
        cases.sort(EvaluatedCase.IN_ORDER);
        return EvaluationReport.of(
                recording,
                scoreFrom.map(LocalDate::toString).orElse(null),
                cases,
                passenger.figures(),
                freight.figures());
    }

    /** All cases in the order of trip, date, call, event and lead; after {@link #report}. */
    List<EvaluatedCase> cases() {
        return cases;
    }
}
