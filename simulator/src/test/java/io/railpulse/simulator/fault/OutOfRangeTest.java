package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfRangeTest {

    @Test
    void saysCoordinatesThatAreNotOnTheGlobe() {
        assertThat(Struck.fixes("out-of-range"))
                .isNotEmpty()
                .allMatch(telegram -> Math.abs(telegram.report().latitude()) > 90
                        || Math.abs(telegram.report().longitude()) > 180)
                .anyMatch(telegram -> telegram.report().latitude() == 91)
                .anyMatch(telegram -> telegram.report().latitude() > 1e6);
    }
}
