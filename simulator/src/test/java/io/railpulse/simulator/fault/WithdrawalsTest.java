package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {

    @Test
    void takeBackWhatWasReported() {
        List<MovementTelegram> all = Struck.movements("withdrawal");
        Set<String> reported = new HashSet<>();
        assertThat(all).isNotEmpty();
        for (MovementTelegram telegram : all) {
            MovementReport report = telegram.report();
            if (report.status() == MessageStatus.CREATE) {
                assertThat(report).isEqualTo(Struck.cleanReportOf(telegram));
                reported.add(report.reportId());
                continue;
            }
            assertThat(report.status()).isEqualTo(MessageStatus.DELETE);
            assertThat(reported.remove(report.reportId())).isTrue();
        }
        assertThat(reported).isEmpty();
    }
}
