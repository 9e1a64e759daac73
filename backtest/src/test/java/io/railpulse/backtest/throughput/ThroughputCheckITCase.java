package io.railpulse.backtest.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.job.SmallRecording;
import io.railpulse.backtest.replay.RecordingsAtHand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of a replay is what an independent reckoning makes of the same topics. */
class ThroughputCheckITCase {
    @TempDir
    private static Path folder;

    @Test
    void agreesOnASmallRailway() throws Exception {
        Path recording = SmallRecording.in(folder.resolve("small"), LocalDate.parse("2025-06-10"), 6);

        ThroughputCheck check = CheckThroughput.check(recording, Optional.empty());

        assertThat(check.faults).isEmpty();
        assertThat(check.agreed.get("link_throughput final")).isGreaterThan(300);
        assertThat(check.agreed.get("corridor_throughput provisional")).isGreaterThan(50);
    }

    @Test
    void agreesOnRealTrains() throws Exception {
        Path recording = RecordingsAtHand.getFolder("commuter-gps-2024-07");

        ThroughputCheck check = CheckThroughput.check(recording, Optional.empty());

        assertThat(check.faults).isEmpty();
        assertThat(check.agreed.get("link_throughput provisional")).isGreaterThan(100);
    }
}
