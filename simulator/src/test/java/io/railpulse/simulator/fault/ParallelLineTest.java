package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import org.junit.jupiter.api.Test;

class ParallelLineTest {

    @Test
    void liesBesideTheTrainByWhatIsBetweenTwoLines() {
        assertThat(Struck.fixes("parallel-line")).isNotEmpty().allSatisfy(telegram -> {
            PositionReport clean = Struck.cleanFixOf(telegram);
            PositionReport fix = telegram.report();
            assertThat(Wgs84.metresBetween(clean.latitude(), clean.longitude(), fix.latitude(), fix.longitude()))
                    .isBetween(140.0, 1_520.0);
        });
    }
}
