package io.railpulse.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Train T runs A - B - C - D every day; see {@link RecordingBuilder}. Times are written as minutes past eight. */
class CallScorerTest {

    private static final String TRUTH = "trip_id,service_date,stop_sequence,stop_id,arrival_at,departure_at";
    private static final String REPLAYED = TRUTH + ",kind,method,revision";
    private static final String DAY = "2025-09-18";

    @TempDir
    private Path folder;

    private RecordingBuilder recording;

    @BeforeEach
    void writeATimetable() throws IOException {
        recording = RecordingBuilder.in(folder);
    }

    private static String at(String time) {
        return time.isEmpty() ? "" : DAY + "T08:" + time + "Z";
    }

    private static String call(int sequence, String stopId, String arrival, String departure) {
        return "T," + DAY + "," + sequence + "," + stopId + "," + at(arrival) + "," + at(departure);
    }

    private static String call(int sequence, String stopId, String arrival, String departure, String method) {
        return call(sequence, stopId, arrival, departure) + ",stop," + method + ",0";
    }

    private void truth(String... lines) throws IOException {
        recording.withTable("actuals.csv.gz", withHeader(TRUTH, lines));
    }

    private ScoreReport score(String... replayed) throws IOException {
        Files.write(folder.resolve("observed_call.csv"), List.of(withHeader(REPLAYED, replayed)));
        return CallScorer.score(folder, folder);
    }

    private static String[] withHeader(String header, String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = header;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return all;
    }

    @Test
    void findsAnArrivalByTheArrivalAndADepartureByTheDepartureWhereNoArrivalIsKnown() throws IOException {
        truth(call(2, "B", "10:00", "11:00"), call(3, "C", "", "21:00"), call(4, "D", "30:00", ""));
        ScoreReport report = score(
                call(2, "B", "10:10", "11:40", "measured"),
                call(3, "C", "20:00", "", "measured"),
                call(4, "D", "29:30", "", "interpolated"));
        assertThat(report.calls().truth()).isEqualTo(3);
        assertThat(report.calls().found()).isEqualTo(2);
        assertThat(report.calls().foundShare()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(report.calls().missing()).as("C has an arrival only").isEqualTo(1);
        assertThat(report.calls().differences()).isEqualTo(new Differences(2, 10.0, 30.0, 30.0, -10.0));
        assertThat(report.arrivals().differences()).isEqualTo(new Differences(2, 10.0, 30.0, 30.0, -10.0));
        assertThat(report.departures().truth()).isEqualTo(2);
        assertThat(report.departures().found()).isEqualTo(1);
        assertThat(report.departures().differences()).isEqualTo(new Differences(1, 40.0, 40.0, 40.0, 40.0));
        assertThat(report.missing()).containsExactly("T@2025-09-18 call 3 at C has no departure");
        assertThat(report.worst())
                .containsExactly(
                        "T@2025-09-18 call 4 at D, interpolated: -30 s", "T@2025-09-18 call 2 at B, measured: +10 s");
    }

    @Test
    void doesNotTakeAnEstimateForFound() throws IOException {
        truth(call(2, "B", "10:00", ""), call(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:07", "", "estimated"), call(3, "C", "20:00", "", "measured"));
        assertThat(report.calls().found()).isEqualTo(1);
        assertThat(report.calls().estimated()).isEqualTo(1);
        assertThat(report.calls().missing()).isZero();
        assertThat(report.calls().differences().maxSeconds()).isEqualTo(0);
        assertThat(report.byMethod()).containsOnlyKeys("estimated", "measured");
        assertThat(report.byMethod().get("estimated").medianSeconds()).isEqualTo(7);
        assertThat(report.missing()).containsExactly("T@2025-09-18 call 2 at B is only estimated");
    }

    @Test
    void leavesOutWhatTheTruthLeavesBlank() throws IOException {
        truth(call(2, "B", "", ""), call(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:00", "", "measured"), call(3, "C", "20:00", "", "measured"));
        assertThat(report.calls().truth()).isEqualTo(1);
        assertThat(report.besides().known()).isZero();
    }

    @Test
    void countsCallsBesidesTheTruthsButNotFirstStopsSkippedCallsAndRunsThatTheTruthLacks() throws IOException {
        truth(call(2, "B", "10:00", ""));
        ScoreReport report = score(
                call(1, "A", "", "00:00", "measured"),
                call(2, "B", "10:00", "", "measured"),
                call(3, "C", "", "", "reported"),
                call(4, "D", "30:00", "", "measured"),
                "T,2025-09-19,3,C,2025-09-19T08:20:00Z,,stop,measured,0");
        assertThat(report.besides()).isEqualTo(new CallsBesides(1, 1.0, 1, 0.0, 0, 0, 0));
    }

    @Test
    void countsEstimatesAndUnplannedStopsBesidesTheTruthApart() throws IOException {
        truth(call(2, "B", "10:00", ""));
        ScoreReport report = score(
                call(3, "C", "20:00", "", "estimated"),
                call(4, "D", "30:00", "", "estimated"),
                "T," + DAY + ",,X," + at("15:00") + ",,stop,measured,0");
        assertThat(report.besides()).isEqualTo(new CallsBesides(1, 1.0, 0, 1.0, 2, 1, 1));
    }

    @Test
    void countsRunsOfWhichNothingWasSeen() throws IOException {
        truth(call(2, "B", "10:00", ""), "T,2025-09-19,2,B,2025-09-19T08:10:00Z,");
        ScoreReport report = score(call(2, "B", "10:00", "", "measured"));
        assertThat(report.runs()).isEqualTo(2);
        assertThat(report.runsFound()).isEqualTo(1);
    }

    @Test
    void findsCallsBeforeAnEarlierCallInWhateverOrderTheFileHasThem() throws IOException {
        truth(call(2, "B", "10:00", ""));
        ScoreReport report = score(
                call(4, "D", "20:30", "", "measured"),
                call(2, "B", "10:00", "11:00", "measured"),
                call(3, "C", "21:00", "", "estimated"),
                call(1, "A", "", "10:30", "measured"));
        assertThat(report.order().calls()).isEqualTo(4);
        assertThat(report.order().outOfOrder()).as("B and D").isEqualTo(2);
        assertThat(report.order().negativeDwells()).isZero();
        assertThat(report.order().examples())
                .containsExactly(
                        "T@2025-09-18 call 2 at B is before an earlier call",
                        "T@2025-09-18 call 4 at D is before an earlier call");
    }

    @Test
    void findsNegativeDwellsAndTakesEqualTimesAsInOrder() throws IOException {
        truth(call(2, "B", "10:00", ""));
        ScoreReport report =
                score(call(2, "B", "10:00", "10:00", "measured"), call(3, "C", "10:00", "09:59", "measured"));
        assertThat(report.order().negativeDwells()).isEqualTo(1);
        assertThat(report.order().outOfOrder()).as("C departs before B").isEqualTo(1);
    }

    @Test
    void countsTheReportedMovementsThatHaveATime() throws IOException {
        truth(call(2, "B", "10:00", ""));
        recording.withTable(
                "movements.csv.gz",
                "received_at,occurred_at,trip_id,service_date,stop_id,kind,status",
                movement("A", "departure", ""),
                movement("B", "pass", ""),
                movement("B", "arrival", ""),
                movement("C", "arrival", "create"),
                movement("C", "departure", "create"),
                movement("C", "departure", "delete"),
                movement("tp-X", "pass", ""),
                movement("D", "arrival", "").replace(",T,", ",T9,"),
                movement("D", "arrival", "").replace("," + DAY, ",2025-10-18"),
                movement("D", "arrival", "").replace(",T,", ",,"));
        ScoreReport report = score(
                call(1, "A", "", "00:00", "reported"),
                call(2, "B", "10:00", "", "reported"),
                call(3, "C", "20:00", "", "estimated"));
        assertThat(report.movements())
                .isEqualTo(new MovementScore(4, 3, 0.75, List.of("T@2025-09-18 at B, DEPARTURE")));
    }

    private static String movement(String stopId, String kind, String status) {
        return DAY + "T09:00:00Z," + DAY + "T08:10:00Z,T," + DAY + "," + stopId + "," + kind + "," + status;
    }

    @Test
    void knowsNoMovementsWhereTheRecordingHasNone() throws IOException {
        truth(call(2, "B", "10:00", ""));
        assertThat(score().movements()).isNull();
    }

    @Test
    void scoresTheServiceDatesThatAreAskedFor() throws IOException {
        truth(call(2, "B", "10:00", ""), "T,2025-09-19,2,B,2025-09-19T08:10:00Z,");
        score(call(2, "B", "10:00", "", "measured"));
        LocalDate day = LocalDate.parse(DAY);
        ScoreReport report = CallScorer.score(folder, folder, day, day);
        assertThat(report.calls().foundShare()).isEqualTo(1);
        assertThat(CallScorer.score(folder, folder, day.plusDays(1), null)
                        .calls()
                        .found())
                .isZero();
    }

    @Test
    void printsATableAndJson() throws IOException {
        truth(call(2, "B", "10:00", ""), call(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:12", "", "measured"), call(4, "D", "30:00", "", "measured"));
        assertThat(report.toText())
                .contains(
                        "calls               2        1  50.00%         0        1      12.0      12.0      12.0",
                        "departures          0        0       -         0        0         -         -         -",
                        "besides the truth: 1 calls (50.00% of the truth's), 1 of them last stops (0.00% without)",
                        "order: of 2 calls 0 before an earlier call, 0 negative dwells",
                        "T@2025-09-18 call 3 at C has no arrival");
        assertThat(report.toJson())
                .contains("\"foundShare\" : 0.5", "\"medianSeconds\" : 12.0", "\"movements\" : null");
    }

    @Test
    void refusesTheSameCallTwiceAndMissingFiles() throws IOException {
        assertThatThrownBy(this::score).hasMessageEndingWith("without the truth nothing can be scored");
        truth(call(2, "B", "10:00", ""));
        String twice = call(2, "B", "10:00", "", "measured");
        assertThatThrownBy(() -> score(twice, twice))
                .hasMessage("observed_call.csv line 3: field stop_sequence: '2' stands twice for run T@2025-09-18");
        assertThatThrownBy(() -> CallScorer.score(folder, folder.resolve("missing")))
                .hasMessageContaining("observed_call.csv: cannot be opened");
    }
}
