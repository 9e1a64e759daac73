package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaleRepeatTest {

    @Test
    void saysTheFixBeforeAgainAtTheTimeOfTheOneItReplaces() {
        Map<String, PositionReport> before = new HashMap<>();
        int repeats = 0;
        for (Telegram telegram : SimulatedTraffic.telegrams(Set.of("stale-repeat"))) {
            if (!(telegram instanceof PositionTelegram fix)) {
                continue;
            }
            PositionReport last =
                    before.put(fix.report().deviceId() + fix.report().tripId(), fix.report());
            if (fix.fault() == null) {
                continue;
            }
            repeats++;
            assertThat(fix.report().latitude()).isEqualTo(last.latitude());
            assertThat(fix.report().longitude()).isEqualTo(last.longitude());
            assertThat(fix.report().speedMps()).isEqualTo(last.speedMps());
            assertThat(fix.report().bearingDeg()).isEqualTo(last.bearingDeg());
            assertThat(fix.report().measuredAtMillis())
                    .isEqualTo(Struck.cleanFixOf(fix).measuredAtMillis())
                    .isGreaterThan(last.measuredAtMillis());
        }
        assertThat(repeats).isPositive();
    }

    @Test
    void leavesMovingTrainsKilometresBehind() {
        assertThat(Struck.fixes("stale-repeat"))
                .extracting(StaleRepeatTest::metresBehind)
                .anyMatch(metres -> metres > 20_000)
                .allMatch(metres -> metres < 200_000);
    }

    private static double metresBehind(PositionTelegram repeat) {
        PositionReport clean = Struck.cleanFixOf(repeat);
        return Wgs84.metresBetween(
                clean.latitude(),
                clean.longitude(),
                repeat.report().latitude(),
                repeat.report().longitude());
    }
}
