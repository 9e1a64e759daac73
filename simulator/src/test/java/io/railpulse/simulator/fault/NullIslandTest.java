package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NullIslandTest {

    @Test
    void saysZeroZeroAtATimeThatIsRight() {
        assertThat(Struck.fixes("null-island")).isNotEmpty().allSatisfy(telegram -> {
            assertThat(telegram.report().latitude()).isZero();
            assertThat(telegram.report().longitude()).isZero();
            assertThat(telegram.report().measuredAtMillis())
                    .isEqualTo(Struck.cleanFixOf(telegram).measuredAtMillis());
        });
    }
}
