package io.railpulse.domain.telemetry.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpossibleMotionTest {
    private static final ImpossibleMotion REPAIR = new ImpossibleMotion(100);

    @Test
    void takesASpeedThatNoTrainHasAsUnknown() {
        for (double speed : new double[] {-1, -0.1, 100.1, 511, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(repaired(speed, 90.0)).contains(fix(null, 90.0));
        }
    }

    @Test
    void takesABearingThatIsNoneAsUnknown() {
        for (double bearing : new double[] {-1, -0.1, 360.1, 511, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThat(repaired(20.0, bearing)).contains(fix(20.0, null));
        }
    }

    @Test
    void takesBothAsUnknownWhereBothAreImpossible() {
        assertThat(repaired(-1.0, -1.0)).contains(fix(null, null));
    }

    @Test
    void leavesWhatIsPossibleOrUnknownAlone() {
        assertThat(repaired(0.0, 0.0)).isEmpty();
        assertThat(repaired(100.0, 360.0)).isEmpty();
        assertThat(repaired(null, null)).isEmpty();
    }

    private static Optional<PositionReport> repaired(Double speed, Double bearing) {
        return REPAIR.findRepaired(fix(speed, bearing), 0);
    }

    private static PositionReport fix(Double speed, Double bearing) {
        return new PositionReport("id", "gps", "7", "2025-03-01", 0, 48, 11, speed, bearing, 12.0);
    }
}
