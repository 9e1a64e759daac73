package io.railpulse.backtest.score;

import static io.railpulse.domain.telemetry.MessageStatus.CREATE;
import static io.railpulse.domain.telemetry.MessageStatus.DELETE;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static io.railpulse.domain.telemetry.MovementKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.backtest.job.SmallRailway;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.recordings.ActualCall;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.recordings.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Train {@code morning} runs A - B - C - D every day; see {@link SmallRailway}. Times are minutes past eight. */
class CallScorerTest {

    private static final String REPLAYED =
            "trip_id,service_date,stop_sequence,stop_id,arrival_at,departure_at,kind,method,revision";
    private static final String TRAIN = "morning";
    private static final String DAY = "2025-09-18";
    private static final ActualCall NEXT_DAY = new ActualCall(
            TRAIN, "2025-09-19", 2, "B", Instant.parse("2025-09-19T08:10:00Z").toEpochMilli(), null);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeATimetable() throws IOException {
        SmallRailway.in(folder);
    }

    private static String at(String time) {
        return time.isEmpty() ? "" : DAY + "T08:" + time + "Z";
    }

    private static Long millis(String time) {
        return time.isEmpty() ? null : Long.valueOf(Instant.parse(at(time)).toEpochMilli());
    }

    private static ActualCall actual(int sequence, String stopId, String arrival, String departure) {
        return new ActualCall(TRAIN, DAY, sequence, stopId, millis(arrival), millis(departure));
    }

    private static String call(int sequence, String stopId, String arrival, String departure, String method) {
        return String.join(
                ",", TRAIN, DAY, String.valueOf(sequence), stopId, at(arrival), at(departure), "stop", method, "0");
    }

    private void truth(ActualCall... calls) throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            for (ActualCall call : calls) {
                writer.write(call);
            }
        }
    }

    private ScoreReport score(String... replayed) throws IOException {
        List<String> lines = new ArrayList<>(List.of(REPLAYED));
        lines.addAll(List.of(replayed));
        Files.write(folder.resolve("observed_call.csv"), lines);
        return CallScorer.score(folder, folder);
    }

    @Test
    void findsAnArrivalByTheArrivalAndADepartureByTheDepartureWhereNoArrivalIsKnown() throws IOException {
        truth(actual(2, "B", "10:00", "11:00"), actual(3, "C", "", "21:00"), actual(4, "D", "30:00", ""));
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
        assertThat(report.missing()).containsExactly("morning@2025-09-18 call 3 at C has no departure");
        assertThat(report.worst())
                .containsExactly(
                        "morning@2025-09-18 call 4 at D, interpolated: -30 s",
                        "morning@2025-09-18 call 2 at B, measured: +10 s");
    }

    @Test
    void doesNotTakeAnEstimateForFound() throws IOException {
        truth(actual(2, "B", "10:00", ""), actual(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:07", "", "estimated"), call(3, "C", "20:00", "", "measured"));
        assertThat(report.calls().found()).isEqualTo(1);
        assertThat(report.calls().estimated()).isEqualTo(1);
        assertThat(report.calls().missing()).isZero();
        assertThat(report.calls().differences().maxSeconds()).isEqualTo(0);
        assertThat(report.byMethod()).containsOnlyKeys("estimated", "measured");
        assertThat(report.byMethod().get("estimated").medianSeconds()).isEqualTo(7);
        assertThat(report.missing()).containsExactly("morning@2025-09-18 call 2 at B is only estimated");
    }

    @Test
    void leavesOutWhatTheTruthLeavesBlank() throws IOException {
        truth(actual(2, "B", "", ""), actual(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:00", "", "measured"), call(3, "C", "20:00", "", "measured"));
        assertThat(report.calls().truth()).isEqualTo(1);
        assertThat(report.besides().known()).isZero();
    }

    @Test
    void countsCallsBesidesTheTruthsButNotFirstStopsSkippedCallsAndRunsThatTheTruthLacks() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        ScoreReport report = score(
                call(1, "A", "", "00:00", "measured"),
                call(2, "B", "10:00", "", "measured"),
                call(3, "C", "", "", "reported"),
                call(4, "D", "30:00", "", "measured"),
                TRAIN + ",2025-09-19,3,C,2025-09-19T08:20:00Z,,stop,measured,0");
        assertThat(report.besides()).isEqualTo(new CallsBesides(1, 1.0, 1, 0.0, 0, 0, 0));
    }

    @Test
    void countsEstimatesBesidesTheTruthApart() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        ScoreReport report = score(call(3, "C", "20:00", "", "estimated"), call(4, "D", "30:00", "", "estimated"));
        assertThat(report.besides()).isEqualTo(new CallsBesides(0, 0.0, 0, 0.0, 2, 1, 0));
    }

    @Test
    void doesNotTakeStopsThatNoPlanKnowsForFalseCalls() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        ScoreReport report = score(
                call(2, "B", "10:00", "", "measured"),
                TRAIN + "," + DAY + ",,km-12.3," + at("15:00") + "," + at("40:00") + ",stop,measured,1",
                TRAIN + "," + DAY + ",,km-45.6," + at("50:00") + ",,stop,measured,0");
        assertThat(report.calls().found()).isEqualTo(1);
        assertThat(report.besides()).isEqualTo(new CallsBesides(0, 0.0, 0, 0.0, 0, 0, 2));
        assertThat(report.order().calls()).isEqualTo(1);
        assertThat(report.toText()).contains("2 stops that no plan knows");
    }

    @Test
    void countsRunsOfWhichNothingWasSeen() throws IOException {
        truth(actual(2, "B", "10:00", ""), NEXT_DAY);
        ScoreReport report = score(call(2, "B", "10:00", "", "measured"));
        assertThat(report.runs()).isEqualTo(2);
        assertThat(report.runsFound()).isEqualTo(1);
    }

    @Test
    void findsCallsBeforeAnEarlierCallInWhateverOrderTheFileHasThem() throws IOException {
        truth(actual(2, "B", "10:00", ""));
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
                        "morning@2025-09-18 call 2 at B is before an earlier call",
                        "morning@2025-09-18 call 4 at D is before an earlier call");
    }

    @Test
    void findsNegativeDwellsAndTakesEqualTimesAsInOrder() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        ScoreReport report =
                score(call(2, "B", "10:00", "10:00", "measured"), call(3, "C", "10:00", "09:59", "measured"));
        assertThat(report.order().negativeDwells()).isEqualTo(1);
        assertThat(report.order().outOfOrder()).as("C departs before B").isEqualTo(1);
    }

    @Test
    void countsTheReportedMovementsThatHaveATime() throws IOException {
        movements(
                movement("A", DEPARTURE, CREATE),
                movement("B", PASS, CREATE),
                movement("B", ARRIVAL, CREATE),
                movement("C", ARRIVAL, CREATE),
                movement("C", DEPARTURE, CREATE),
                movement("C", DEPARTURE, DELETE),
                movement("tp-X", PASS, CREATE),
                movementOf("another train", DAY, "D", ARRIVAL, CREATE),
                movementOf(TRAIN, "2026-10-18", "D", ARRIVAL, CREATE),
                movementOf(null, DAY, "D", ARRIVAL, CREATE));
        ScoreReport report = score(
                call(1, "A", "", "00:00", "reported"),
                call(2, "B", "10:00", "", "reported"),
                call(3, "C", "20:00", "", "estimated"));
        assertThat(report.movements())
                .isEqualTo(new MovementScore(4, 3, 0.75, List.of("morning@2025-09-18 at B, DEPARTURE")));
    }

    private void movements(MovementReport... reports) throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(actual(2, "B", "10:00", ""));
            for (MovementReport report : reports) {
                writer.write(millis("59:00"), report);
            }
        }
    }

    private static MovementReport movement(String stopId, MovementKind kind, MessageStatus status) {
        return movementOf(TRAIN, DAY, stopId, kind, status);
    }

    private static MovementReport movementOf(
            String train, String day, String stopId, MovementKind kind, MessageStatus status) {
        return new MovementReport(null, null, train, day, stopId, kind, millis("10:00"), status);
    }

    @Test
    void tellsTheCallsApartThatCouldBeFound() throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            writer.write(actual(1, "A", "", "00:30"));
            writer.write(actual(2, "B", "10:00", "11:00"));
            writer.write(actual(3, "C", "20:00", "21:00"));
            writer.write(actual(4, "D", "30:00", ""));
            for (int minute = 0; minute <= 10; minute++) {
                writer.write(millis("59:00"), fix("loco-1", minute));
            }
            for (int minute = 10; minute <= 25; minute += 5) {
                writer.write(millis("59:00"), fix("box-1", minute));
            }
            writer.write(millis("59:00"), movementOf(TRAIN, DAY, "D", DEPARTURE, CREATE));
            AssetKind locomotive = AssetKind.LOCOMOTIVE;
            writer.write(
                    millis("00:00"),
                    new AssetAssignment("1", locomotive, "loco-1", TRAIN, DAY, 1, 2, millis("00:00"), null));
        }

        ScoreReport report = score(
                call(1, "A", "", "00:40", "measured"),
                call(2, "B", "10:07", "11:00", "measured"),
                call(3, "C", "20:00", "", "estimated"),
                call(4, "D", "30:00", "", "measured"));

        assertThat(report.coverage())
                .isEqualTo(new CoverageScore(3, 2, 2 / 3.0, 2, 2, new Differences(2, 7.0, 10.0, 10.0, 8.5)));
        assertThat(report.toText())
                .contains(
                        "covered by fixes or a report: 3 calls, found: 2 (66.67%)",
                        "covered by a locomotive's tracker: 2 calls, found: 2, median 7.0 s, p90 10.0 s");
    }

    private static PositionReport fix(String device, int minute) {
        long measured = millis(String.format(Locale.ROOT, "%02d:00", minute));
        return new PositionReport(null, device, TRAIN, DAY, measured, 50, 10, null, null, null);
    }

    @Test
    void tellsTheFaultsOfASimulatedRecording() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        Files.writeString(
                folder.resolve("truth.json"),
                "{\"faults\": [{\"fault\": \"noise\", \"input\": \"positions\", \"records\": 3}]}");
        Files.writeString(folder.resolve("accounting.json"), "{\"positions\": {\"late\": 1}}");

        assertThat(score().toText()).contains("noise", "the job counted of positions: late 1");
        assertThat(score().toJson()).contains("\"jobsCounts\"");
    }

    @Test
    void knowsNoMovementsWhereTheRecordingHasNone() throws IOException {
        truth(actual(2, "B", "10:00", ""));
        assertThat(score().movements()).isNull();
    }

    @Test
    void scoresTheServiceDatesThatAreAskedFor() throws IOException {
        truth(actual(2, "B", "10:00", ""), NEXT_DAY);
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
        truth(actual(2, "B", "10:00", ""), actual(3, "C", "20:00", ""));
        ScoreReport report = score(call(2, "B", "10:12", "", "measured"), call(4, "D", "30:00", "", "measured"));
        assertThat(report.toText())
                .contains(
                        "calls               2        1  50.00%         0        1      12.0      12.0      12.0",
                        "departures          0        0       -         0        0         -         -         -",
                        "besides the truth: 1 calls (50.00% of the truth's), 1 of them last stops (0.00% without)",
                        "order: of 2 calls 0 before an earlier call, 0 negative dwells",
                        "morning@2025-09-18 call 3 at C has no arrival");
        assertThat(report.toJson())
                .contains("\"foundShare\" : 0.5", "\"medianSeconds\" : 12.0", "\"movements\" : null");
    }

    @Test
    void refusesTheSameCallTwiceAndMissingFiles() throws IOException {
        assertThatThrownBy(this::score).hasMessageEndingWith("without the truth nothing can be scored");
        truth(actual(2, "B", "10:00", ""));
        String twice = call(2, "B", "10:00", "", "measured");
        assertThatThrownBy(() -> score(twice, twice))
                .hasMessage(
                        "observed_call.csv line 3: field stop_sequence: '2' stands twice for run morning@2025-09-18");
        assertThatThrownBy(() -> CallScorer.score(folder, folder.resolve("missing")))
                .hasMessageContaining("observed_call.csv: cannot be opened");
    }
}
