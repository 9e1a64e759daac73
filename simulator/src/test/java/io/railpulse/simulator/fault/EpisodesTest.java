package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    private static final long MINUTE = 60_000;

    @Test
    void takeTheirShareOfTheTime() {
        Episodes episodes = new Episodes(
                Chance.of(1, "test"),
                0,
                TelemetryParameter.GAP_EVERY,
                TelemetryParameter.GAP_MEDIAN,
                TelemetryParameter.GAP_MOST);
        long within = 0;
        long minutes = 3_000_000;
        for (long minute = 0; minute < minutes; minute++) {
            within += episodes.contains(minute * MINUTE) ? 1 : 0;
        }
        // A median of 1.5 h is a mean of about 2 h, every 60 h.
        assertThat((double) within / minutes).isBetween(0.025, 0.04);
    }

    @Test
    void neverBeginBeforeTheirTime() {
        Episodes episodes = new Episodes(
                Chance.of(1, "test"),
                1000 * MINUTE,
                TelemetryParameter.GAP_EVERY,
                TelemetryParameter.GAP_MEDIAN,
                TelemetryParameter.GAP_MOST);
        assertThat(episodes.contains(999 * MINUTE)).isFalse();
        assertThat(episodes.startMillis()).isGreaterThan(1000 * MINUTE);
    }
}
