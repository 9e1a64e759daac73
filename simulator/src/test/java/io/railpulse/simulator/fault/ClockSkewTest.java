package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSkewTest {

    @Test
    void isSlowByMinutesOrFastByLessThanTheJobTolerates() {
        List<Long> ahead = Struck.fixes("clock-skew").stream()
                .map(fix ->
                        fix.report().measuredAtMillis() - Struck.cleanFixOf(fix).measuredAtMillis())
                .toList();
        assertThat(ahead)
                .isNotEmpty()
                .allMatch(millis -> millis >= -Duration.ofMinutes(40).toMillis()
                                && millis <= -Duration.ofMinutes(5).toMillis()
                        || millis >= 1000 && millis <= 60_000);
    }
}
