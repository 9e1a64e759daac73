package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageGapTest {

    private static final List<PositionTelegram> FIXES = Struck.fixes("coverage-gap");

    @Test
    void uploadsLaterWhatWasMeasuredInTheGap() {
        assertThat(FIXES).isNotEmpty().allSatisfy(late -> {
            PositionTelegram clean = Struck.cleanOf(late);
            assertThat(late.report()).isEqualTo(clean.report());
            assertThat(late.receivedAtMillis() - clean.receivedAtMillis())
                    .isBetween(0L, Duration.ofHours(9).toMillis());
        });
    }

    @Test
    void uploadsTheNewestFirst() {
        Map<String, List<PositionTelegram>> byDevice =
                FIXES.stream().collect(Collectors.groupingBy(fix -> fix.report().deviceId()));
        for (List<PositionTelegram> uploads : byDevice.values()) {
            for (int at = 1; at < uploads.size(); at++) {
                boolean sameUpload =
                        uploads.get(at).receivedAtMillis() - uploads.get(at - 1).receivedAtMillis() == 250;
                if (sameUpload) {
                    assertThat(uploads.get(at).report().measuredAtMillis())
                            .isLessThan(uploads.get(at - 1).report().measuredAtMillis());
                }
            }
        }
    }
}
