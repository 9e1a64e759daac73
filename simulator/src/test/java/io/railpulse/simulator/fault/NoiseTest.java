package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void scattersAsItsAccuracySays() {
        double[] off = Struck.fixes("noise").stream()
                .mapToDouble(telegram -> {
                    PositionReport clean = Struck.cleanFixOf(telegram);
                    PositionReport fix = telegram.report();
                    assertThat(fix.accuracyM()).isBetween(50.0, 120.0);
                    return Wgs84.metresBetween(clean.latitude(), clean.longitude(), fix.latitude(), fix.longitude());
                })
                .sorted()
                .toArray();
        assertThat(off).isNotEmpty();
        assertThat(off[off.length / 2]).isBetween(60.0, 110.0);
    }
}
