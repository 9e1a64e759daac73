package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class YearAheadTest {

    @Test
    void isRightButForTheYear() {
        assertThat(Struck.fixes("year-ahead")).isNotEmpty().allSatisfy(telegram -> {
            assertThat(telegram.report().measuredAtMillis())
                    .isEqualTo(Struck.cleanFixOf(telegram).measuredAtMillis()
                            + Duration.ofDays(365).toMillis());
            assertThat(telegram.report().latitude())
                    .isEqualTo(Struck.cleanFixOf(telegram).latitude());
        });
    }
}
