package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    @Test
    void sayAWrongTimeFirstAndTheTrueOneLater() {
        Map<String, MovementTelegram> first = new LinkedHashMap<>();
        List<MovementTelegram> all = Struck.movements("late-correction");
        assertThat(all).isNotEmpty();
        for (MovementTelegram telegram : all) {
            MovementReport report = telegram.report();
            MovementReport truth = Struck.cleanReportOf(telegram);
            if (report.status() == MessageStatus.CREATE) {
                first.put(report.reportId(), telegram);
                assertThat(report.occurredAtMillis())
                        .isNotEqualTo(truth.occurredAtMillis())
                        .isLessThanOrEqualTo(telegram.receivedAtMillis());
                continue;
            }
            assertThat(report.status()).isEqualTo(MessageStatus.MODIFY);
            assertThat(report.occurredAtMillis()).isEqualTo(truth.occurredAtMillis());
            assertThat(telegram.receivedAtMillis())
                    .isGreaterThan(first.remove(report.reportId()).receivedAtMillis());
        }
        assertThat(first).isEmpty();
    }
}
