package io.railpulse.proof.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.proof.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceTimesTest {
    private static final long MINUTE = 60_000;

    private final DeviceTimes sparse = DeviceTimes.of(
            new Device("tag", false), List.of(0L, 30 * MINUTE, 15 * MINUTE, 45 * MINUTE, 400 * MINUTE), 0);

    @Test
    void tellsItsIntervalByItsFixes() {
        assertThat(sparse.intervalMillis()).isEqualTo(15 * MINUTE);
    }

    @Test
    void reachesTwoIntervalsFarAndNoFarther() {
        assertThat(sparse.hasBefore(75 * MINUTE)).isTrue();
        assertThat(sparse.hasBefore(75 * MINUTE + 1)).isFalse();
        assertThat(sparse.hasAfter(75 * MINUTE)).isFalse();
        assertThat(sparse.hasAfter(370 * MINUTE)).isTrue();
        assertThat(sparse.hasAfter(370 * MINUTE - 1)).isFalse();
    }

    @Test
    void isThereBeforeAndAfterWhenItMeasures() {
        assertThat(sparse.hasBefore(0)).isTrue();
        assertThat(sparse.hasAfter(400 * MINUTE)).isTrue();
        assertThat(sparse.hasBefore(-1)).isFalse();
        assertThat(sparse.hasAfter(400 * MINUTE + 1)).isFalse();
    }

    @Test
    void takesAKnownIntervalAsItIs() {
        DeviceTimes dense = DeviceTimes.of(new Device("gps", true), List.of(0L, 10 * MINUTE), MINUTE);
        assertThat(dense.intervalMillis()).isEqualTo(MINUTE);
        assertThat(dense.hasBefore(3 * MINUTE)).isFalse();
    }
}
