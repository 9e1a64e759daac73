package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WeekRolloverTest {

    @Test
    void is1024WeeksBehind() {
        assertThat(Struck.fixes("week-rollover"))
                .isNotEmpty()
                .allSatisfy(telegram -> assertThat(telegram.report().measuredAtMillis())
                        .isEqualTo(Struck.cleanFixOf(telegram).measuredAtMillis()
                                - Duration.ofDays(7168).toMillis()));
    }

    @Test
    void leavesToTheTrainWhatARepairedFixIsAccountedAs() {
        assertThat(Struck.fixes("week-rollover"))
                .isNotEmpty()
                .allSatisfy(telegram ->
                        assertThat(new WeekRollover().accountedAs(telegram)).isNull());
    }
}
