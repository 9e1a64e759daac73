package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.telemetry.Telegram;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SilentTrackerTest {

    @Test
    void countsWhatIsMissing() {
        TelegramStream silent =
                SimulatedTraffic.transmission(Set.of("silent-tracker")).open();
        long sent = count(silent);
        long withoutFault = count(SimulatedTraffic.transmission(Set.of()).open());
        assertThat(silent.faultCounts())
                .singleElement()
                .satisfies(count -> assertThat(count.records()).isPositive().isEqualTo(withoutFault - sent));
    }

    @Test
    void touchesNothingThatIsSent() {
        assertThat(SimulatedTraffic.telegrams(Set.of("silent-tracker")))
                .extracting(Telegram::fault)
                .containsOnlyNulls();
    }

    private static long count(TelegramStream telegrams) {
        long count = 0;
        while (telegrams.hasNext()) {
            telegrams.next();
            count++;
        }
        return count;
    }
}
