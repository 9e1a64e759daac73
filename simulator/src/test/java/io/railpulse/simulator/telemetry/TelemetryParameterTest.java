package io.railpulse.simulator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.testing.golden.GoldenFile;
import org.junit.jupiter.api.Test;

class TelemetryParameterTest {
    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the number. */
    @Test
    void areAllOnThePageOfTheDocumentation() {
        GoldenFile.at("../docs/reference/simulator-telemetry.md")
                .compareWith(
                        TelemetryParametersPage.asMarkdown(),
                        "the numbers have changed; run this test with -Dgolden.update=true and commit the page");
    }

    @Test
    void sayWhyTheyAreWhatTheyAre() {
        assertThat(TelemetryParameter.values()).allSatisfy(parameter -> {
            assertThat(parameter.unit()).as(parameter.code()).isNotBlank();
            assertThat(parameter.reason())
                    .as("the reason for %s is a sentence", parameter.code())
                    .matches("[A-Z0-9].*\\.");
        });
    }

    @Test
    void areMillisecondsWhereTheyAreTimes() {
        assertThat(TelemetryParameter.LOCOMOTIVE_DELAY_MOST.millis()).isEqualTo(20_000);
        assertThat(TelemetryParameter.REPORT_DELAY_LEAST.millis()).isEqualTo(60_000);
        assertThat(TelemetryParameter.GAP_MEDIAN.millis()).isEqualTo(5_400_000);
        assertThatThrownBy(TelemetryParameter.LOCOMOTIVE_NOISE::millis).isInstanceOf(IllegalStateException.class);
    }
}
