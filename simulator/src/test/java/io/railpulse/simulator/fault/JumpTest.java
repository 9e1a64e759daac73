package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import org.junit.jupiter.api.Test;

class JumpTest {

    @Test
    void isMostlyFarAwayAndOnTheGlobe() {
        double[] kilometres = Struck.fixes("jump").stream()
                .mapToDouble(telegram -> {
                    PositionReport clean = Struck.cleanFixOf(telegram);
                    PositionReport fix = telegram.report();
                    return Wgs84.metresBetween(clean.latitude(), clean.longitude(), fix.latitude(), fix.longitude())
                            / 1000;
                })
                .sorted()
                .toArray();
        assertThat(kilometres).isNotEmpty();
        assertThat(kilometres[kilometres.length / 2]).isBetween(20.0, 45.0);
        assertThat(kilometres[kilometres.length - 1]).isLessThan(520);
    }
}
