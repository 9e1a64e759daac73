package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void areTheSameRecordLaterButWithinHalfADay() {
        assertThat(Struck.fixes("duplicate")).isNotEmpty().allSatisfy(copy -> {
            PositionTelegram original = Struck.cleanOf(copy);
            assertThat(copy.report()).isEqualTo(original.report());
            assertThat(copy.receivedAtMillis() - original.receivedAtMillis())
                    .isBetween(1000L, Duration.ofHours(12).toMillis());
        });
    }

    @Test
    void happenToMovementReportsToo() {
        assertThat(Struck.movements("duplicate")).isNotEmpty().allSatisfy(copy -> {
            MovementTelegram original = Struck.cleanOf(copy);
            assertThat(copy.report()).isEqualTo(original.report());
            assertThat(copy.receivedAtMillis()).isGreaterThan(original.receivedAtMillis());
        });
    }
}
