package io.railpulse.backtest.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.eta.CallEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {
    private static final long MINUTE = 60_000;
    private static final long ACTUAL = Evaluated.time("2025-10-01", 60);
    private static final BenchmarkFigures NO_BENCHMARK = BenchmarkFigures.of(List.of());

    private static final List<EvaluatedCase> CASES = List.of(
            forecast(2, 5, false, 1, 2, "west"),
            forecast(2, 120, false, 3, 3, null),
            forecast(3, 5, true, 4, 2, "west"),
            forecast(3, 240, true, 100, 1, "west"));

    private final EvaluationReport report =
            EvaluationReport.of("small", "2025-10-01", CASES, NO_BENCHMARK, NO_BENCHMARK);

    @Test
    void theMeanRatioIsThatOfTheShortLeadsEachCountingAsMuch() {
        assertThat(report.leads()).extracting(LeadFigures::leadMinutes).containsExactly(5, 120, 240);
        // At 5 min 5 to 4, at 120 min 3 to 3; 240 min is not among them.
        assertThat(report.meanOursToLinear()).isCloseTo((1.25 + 1) / 2, within(1e-9));
    }

    @Test
    void lastCallsStandApart() {
        assertThat(report.destinationLeads())
                .extracting(LeadFigures::leadMinutes)
                .containsExactly(5, 240);
        assertThat(report.destinations().oursToLinear()).isEqualTo(2);
        assertThat(report.runs()).isEqualTo(1);
        assertThat(report.moments()).isEqualTo(2);
    }

    @Test
    void corridorsAreInOrderAndTheUnnamedFirst() {
        assertThat(report.corridors()).extracting(CorridorFigures::corridor).containsExactly("", "west");
        assertThat(report.toJson()).contains("\"corridor\" : \"west\"");
    }

    @Test
    void theTextNamesEveryLead() {
        assertThat(report.toText())
                .contains("small from 2025-10-01: 2 moments of 1 runs")
                .containsSubsequence("5 min", "120 min", "4 h", "Mean ratio", "ours 1.125", "Last call of the run");
    }

    @Test
    void everyCaseIsARowAndTwoFilesOfTheSameAreTheSameToTheByte(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.csv.gz");
        Path other = folder.resolve("other.csv.gz");
        PredictionFile.write(CASES, one);
        PredictionFile.write(CASES, other);

        assertThat(one).hasSameBinaryContentAs(other);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(one))))) {
            assertThat(lines.readLine())
                    .startsWith("trip_id,service_date,stop_sequence,stop_id,kind,lead_minutes,made_at");
            assertThat(lines.readLine())
                    .isEqualTo("T,2025-10-01,2,C,arrival,5,2025-10-01T08:50:00Z,,2025-10-01T09:01:00Z,,"
                            + "2025-10-01T09:02:00Z,2025-10-01T09:00:00Z,,2025-10-01T09:00:00Z,running-time,false");
            assertThat(lines.lines()).hasSize(3);
        }
    }

    private static EvaluatedCase forecast(
            int stopSequence, int lead, boolean destination, int error, int linearError, String corridor) {
        return new EvaluatedCase(
                "T",
                "2025-10-01",
                corridor,
                stopSequence,
                "C",
                CallEvent.ARRIVAL,
                lead,
                destination,
                ACTUAL,
                new ToldForecast(ACTUAL - 10 * MINUTE, null, ACTUAL + error * MINUTE, null, "running-time"),
                ACTUAL + linearError * MINUTE,
                ACTUAL,
                null);
    }
}
