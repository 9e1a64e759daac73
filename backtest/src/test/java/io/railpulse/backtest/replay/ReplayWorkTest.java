package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.backtest.job.SmallRecording;
import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayWorkTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-10");

    @TempDir
    private Path folder;

    @Test
    void goesOnWithTheSameReplay() throws IOException {
        Path recording = SmallRecording.in(folder.resolve("recording"), DAY, 1);
        open(recording, ForecastParts.ALL).noteLoaded(Map.of());

        assertThat(open(recording, ForecastParts.ALL).isLoaded()).isTrue();
    }

    @Test
    void neverMixesForecastsOfOtherParts() throws IOException {
        Path recording = SmallRecording.in(folder.resolve("recording"), DAY, 1);
        open(recording, ForecastParts.ALL);

        assertThatThrownBy(() -> open(recording, ForecastParts.allBut(ForecastPart.LIVE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without live");
    }

    @Test
    void neverGoesOnWithCargoThatWasNotLoaded() throws IOException {
        Path recording = SmallRecording.in(folder.resolve("recording"), DAY, 1);
        open(recording, ForecastParts.ALL, false);

        assertThatThrownBy(() -> open(recording, ForecastParts.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without cargo");
    }

    private ReplayWork open(Path recording, ForecastParts parts) throws IOException {
        return open(recording, parts, true);
    }

    private ReplayWork open(Path recording, ForecastParts parts, boolean cargo) throws IOException {
        ReplayOptions options = new ReplayOptions(
                recording,
                Optional.empty(),
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                1,
                Duration.ofSeconds(1),
                Optional.empty(),
                parts,
                Optional.empty(),
                Optional.empty(),
                cargo);
        return ReplayWork.open(folder, Recording.open(recording), DAY, DAY, options);
    }
}
