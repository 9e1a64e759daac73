package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticDriftTest {
    private static final List<PositionTelegram> DRIFTING = Struck.fixes("static-drift");

    @Test
    void touchesFixesOfTrainsThatStand() {
        assertThat(DRIFTING)
                .isNotEmpty()
                .allSatisfy(fix -> assertThat(Struck.cleanFixOf(fix).speedMps()).isZero());
    }

    @Test
    void leadsNoFartherThanReflectionsDo() {
        assertThat(DRIFTING)
                .extracting(StaticDriftTest::metresOff)
                .anyMatch(metres -> metres > 100)
                .anyMatch(metres -> metres < 20)
                .allMatch(metres -> metres < 152);
    }

    @Test
    void looksLikeCreeping() {
        assertThat(DRIFTING).allSatisfy(fix -> {
            assertThat(fix.report().speedMps()).isBetween(0.0, 0.4);
            assertThat(fix.report().bearingDeg() == null).isEqualTo(fix.report().speedMps() == 0);
        });
    }

    private static double metresOff(PositionTelegram drifting) {
        PositionReport clean = Struck.cleanFixOf(drifting);
        PositionReport fix = drifting.report();
        return Wgs84.metresBetween(clean.latitude(), clean.longitude(), fix.latitude(), fix.longitude());
    }
}
