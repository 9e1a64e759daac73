package io.railpulse.pipelines.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "30s, PT30S",
        "5m, PT5M",
        "24h, PT24H",
        "30d, PT720H",
        "0s, PT0S",
        "PT1H30M, PT1H30M",
        "P2D, PT48H"
    })
    void readsDurationsAsPeopleWriteThem(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "30 s", "-5m", "5w", "1.5h", "PT", "-PT5M", "soon", "99999999999999999999s"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a duration such as 250ms, 30s, 5m, 24h or 30d");
    }

    @Test
    void refusesDurationsThatNoClockCanHold() {
        assertThatThrownBy(() -> Durations.parse("9223372036854775807d")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0ms",
        "PT0.25S, 250ms",
        "PT1.5S, 1500ms",
        "PT30S, 30s",
        "PT90S, 90s",
        "PT5M, 5m",
        "PT90M, 90m",
        "PT24H, 1d",
        "PT36H, 36h",
        "PT720H, 30d"
    })
    void writesThemInTheLargestUnitThatHoldsThemWhole(Duration duration, String text) {
        assertThat(Durations.format(duration)).isEqualTo(text);
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }
}
