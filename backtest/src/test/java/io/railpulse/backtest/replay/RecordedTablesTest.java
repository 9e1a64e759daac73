package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingSummary;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTablesTest {

    @ParameterizedTest
    @CsvSource({
        "commuter-gps-2016-12, 1276, 0, 1, 2016-12-16T11:00:11Z, 2016-12-16T19:40:04Z",
        "commuter-gps-2024-07, 16181, 0, 3, 2024-07-08T10:55:21Z, 2024-07-12T07:00:02Z",
        "national-movements-2025-09, 0, 298139, 18, 2025-09-18T08:42:23Z,"
    })
    void holdWhatTheirReadmeSays(
            String name, long positions, long movements, int serviceDates, Instant first, Instant last) {
        RecordingSummary summary =
                Recording.open(RecordingsAtHand.getFolder(name)).createSummary();
        assertThat(summary.positions()).isEqualTo(positions);
        assertThat(summary.movements()).isEqualTo(movements);
        assertThat(summary.serviceDates()).hasSize(serviceDates);
        assertThat(Instant.ofEpochMilli(summary.firstReceivedMillis())).isEqualTo(first);
        if (last != null) {
            assertThat(Instant.ofEpochMilli(summary.lastReceivedMillis())).isEqualTo(last);
        }
    }
}
