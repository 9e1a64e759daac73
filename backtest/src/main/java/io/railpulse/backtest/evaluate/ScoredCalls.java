package io.railpulse.backtest.evaluate;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.ActualCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All runs of the truth that the timetable holds, and of each those calls that count.
 *
 * @param runs by the run's id, also those of which no call counts: they are learned from
 * @param calls by the run's id
 */
record ScoredCalls(Map<String, EvaluatedRun> runs, Map<String, List<ActualCall>> calls) {

    /** @param from calls that happened before this date (UTC) do not count; empty counts all */
    static ScoredCalls of(GtfsFeed timetable, List<ActualCall> truth, Optional<LocalDate> from) {
        Map<String, Optional<EvaluatedRun>> known = new HashMap<>();
        ScoredCalls scored = new ScoredCalls(new LinkedHashMap<>(), new HashMap<>());
        for (ActualCall call : truth) {
            String runId = TrainRun.idOf(call.tripId(), call.serviceDate());
            Optional<EvaluatedRun> run = known.computeIfAbsent(
                    runId,
                    id -> timetable
                            .findTrainRun(call.tripId(), LocalDate.parse(call.serviceDate()))
                            .map(plan -> EvaluatedRun.of(new RunPlan(plan))));
            if (run.isPresent()) {
                scored.runs.put(runId, run.get());
                if (countsFrom(from, call)) {
                    scored.calls.computeIfAbsent(runId, id -> new ArrayList<>()).add(call);
                }
            }
        }
        return scored;
    }

    /** Whether a call truly happened on a date (UTC) or later. */
    static boolean countsFrom(Optional<LocalDate> from, ActualCall call) {
        return from.isEmpty() || !dateOf(call).isBefore(from.get());
    }

    private static LocalDate dateOf(ActualCall call) {
        return Instant.ofEpochMilli(CaseMaker.timeOf(call))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
