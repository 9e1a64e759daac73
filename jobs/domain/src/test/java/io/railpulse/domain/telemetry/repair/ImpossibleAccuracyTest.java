package io.railpulse.domain.telemetry.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpossibleAccuracyTest {
    private static final ImpossibleAccuracy REPAIR = new ImpossibleAccuracy();

    @Test
    void takesANegativeRadiusOrNoNumberAsUnknown() {
        assertThat(repaired(-1.0)).contains(fix(null));
        assertThat(repaired(Double.NaN)).contains(fix(null));
    }

    @Test
    void leavesEveryRadiusAloneHoweverLarge() {
        assertThat(repaired(0.0)).isEmpty();
        assertThat(repaired(1e9)).isEmpty();
        assertThat(repaired(null)).isEmpty();
    }

    private static Optional<PositionReport> repaired(Double accuracy) {
        return REPAIR.findRepaired(fix(accuracy), 0);
    }

    private static PositionReport fix(Double accuracy) {
        return new PositionReport("id", "gps", "7", "2025-03-01", 0, 48, 11, 20.0, 90.0, accuracy);
    }
}
