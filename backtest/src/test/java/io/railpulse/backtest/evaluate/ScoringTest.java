package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.Evaluated.C_ARRIVAL;
import static io.railpulse.backtest.evaluate.Evaluated.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.recordings.ActualCall;
import io.railpulse.schemas.CallKindCode;
import io.railpulse.schemas.ObservedCallRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final String DAY = "2025-10-01";
    private static final String RUN = "T@" + DAY;

    private final EvaluatedRun run = Evaluated.run(DAY);
    private final Scoring scoring =
            new Scoring(new ScoredCalls(Map.of(RUN, run), Map.of(RUN, List.of(Evaluated.arrivalAtC(DAY, 70)))));

    @Test
    void scoresARunByWhatWasObservedAndTold() {
        scoring.observe(departure(5));
        ToldRun told = new ToldRun();
        told.add(C_ARRIVAL, Evaluated.told(DAY, -60, 66));
        scoring.score(run, told);

        EvaluationReport report = scoring.report("small", Optional.empty());

        assertThat(report.leads()).extracting(LeadFigures::leadMinutes).containsExactly(5, 10, 20, 30, 60);
        assertThat(report.meanOursToLinear()).isEqualTo(0.8);
        assertThat(report.passenger().bins().get(0).samples()).isEqualTo(2);
    }

    @Test
    void aRunOfWhichNothingWasToldIsMissed() {
        scoring.observe(departure(5));

        EvaluationReport report = scoring.report("small", Optional.empty());

        assertThat(report.leads()).hasSize(5).allMatch(lead -> lead.figures().missed() == 1);
    }

    @Test
    void aReportOfAnotherDayDoesNotMakeATrainKnown() {
        scoring.observe(departure(-300));

        assertThat(scoring.report("small", Optional.empty()).leads()).isEmpty();
    }

    @Test
    void onlyWhatHappenedSinceTheDateCounts() {
        Optional<LocalDate> from = Optional.of(LocalDate.parse(DAY));

        assertThat(ScoredCalls.countsFrom(from, Evaluated.arrivalAtC(DAY, 0))).isTrue();
        assertThat(ScoredCalls.countsFrom(from, Evaluated.arrivalAtC(DAY, -8 * 60 - 1)))
                .isFalse();
        assertThat(ScoredCalls.countsFrom(Optional.empty(), new ActualCall("T", DAY, 3, "C", null, 0L)))
                .isTrue();
    }

    private static ObservedCallRecord departure(int minutes) {
        ObservedCallRecord call = new ObservedCallRecord();
        call.setTrainRunId(RUN);
        call.setTripId("T");
        call.setServiceDate(LocalDate.parse(DAY));
        call.setStopSequence(1);
        call.setStopId("A");
        call.setKind(CallKindCode.stop);
        call.setDepartureAt(Instant.ofEpochMilli(time(DAY, minutes)));
        call.setRecordAt(Instant.ofEpochMilli(time(DAY, minutes)));
        return call;
    }
}
