package io.railpulse.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.replay.RecordingsAtHand;
import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth of each recording scored against itself. */
class RecordedTruthTest {

    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({
        "commuter-gps-2016-12, 157, 157, 0, 14",
        "commuter-gps-2024-07, 1993, 1993, 0, 142",
        "national-movements-2025-09, 161840, 132761, 136416, 10078"
    })
    void isPerfect(String name, int calls, int arrivals, int departures, int runs) throws IOException {
        Path recording = RecordingsAtHand.getFolder(name);
        copyTruth(recording);
        ScoreReport report = CallScorer.score(recording, out);
        assertThat(report.runs()).isEqualTo(runs);
        assertThat(report.calls().truth()).isEqualTo(calls);
        assertThat(report.calls().foundShare()).isEqualTo(1);
        assertThat(report.calls().differences().maxSeconds()).isEqualTo(0);
        assertThat(report.arrivals().truth()).isEqualTo(arrivals);
        assertThat(report.departures().truth()).isEqualTo(departures);
        assertThat(report.besides().known()).isZero();
        assertThat(report.order().negativeDwells()).isZero();
    }

    private void copyTruth(Path recording) throws IOException {
        try (CsvReader csv = Recording.openTable(recording.resolve(CallTables.TRUTH));
                Writer writer = Files.newBufferedWriter(out.resolve(CallTables.REPLAYED))) {
            writer.write("trip_id,service_date,stop_sequence,stop_id,arrival_at,departure_at,kind,method,revision\n");
            while (csv.next()) {
                for (int column = 0; column < 6; column++) {
                    String text = csv.findText(column);
                    writer.write((text == null ? "" : text) + ",");
                }
                writer.write("stop,reported,0\n");
            }
        }
    }
}
