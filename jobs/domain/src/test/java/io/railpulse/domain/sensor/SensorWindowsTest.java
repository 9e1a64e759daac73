package io.railpulse.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SensorWindowsTest {
    private static final long MINUTE = 60_000;

    private final InMemory memory = new InMemory();
    private final SensorWindows windows = new SensorWindows("BOX", memory);

    @Test
    void tellsAWindowEarlyAndAgainWithEachCorrection() {
        windows.take(reading(SensorQuantity.TEMPERATURE_C, 1, 4.0));
        SensorWindow early = only(windows.tell(2 * MINUTE));
        windows.take(reading(SensorQuantity.TEMPERATURE_C, 3, 7.5));
        windows.take(reading(SensorQuantity.TEMPERATURE_C, 2, -1.0));
        SensorWindow corrected = only(windows.tell(60 * MINUTE));

        assertThat(early)
                .isEqualTo(
                        new SensorWindow("BOX", SensorQuantity.TEMPERATURE_C, 0, 1, 4, 4, 4, 4, MINUTE, 1, 2 * MINUTE));
        assertThat(corrected)
                .isEqualTo(new SensorWindow(
                        "BOX", SensorQuantity.TEMPERATURE_C, 0, 3, -1, 7.5, 3.5, 7.5, 3 * MINUTE, 2, 60 * MINUTE));
        assertThat(windows.tell(61 * MINUTE)).isEmpty();
    }

    @Test
    void keepsQuantitiesAndFiveMinutesApart() {
        windows.take(reading(SensorQuantity.TEMPERATURE_C, 4.99, 1));
        windows.take(reading(SensorQuantity.TEMPERATURE_C, 5, 2));
        windows.take(reading(SensorQuantity.HUMIDITY_PCT, 5, 3));
        windows.take(reading(SensorQuantity.TEMPERATURE_C, -0.01, 4));

        assertThat(windows.tell(0))
                .extracting(window -> window.quantity().code() + " " + window.startMillis() / MINUTE)
                .containsExactly("temperature_c -5", "temperature_c 0", "temperature_c 5", "humidity_pct 5");
    }

    /** Sums of doubles would differ in the last digit. */
    @Test
    void tellsTheSameInTheEndInWhateverOrderReadingsCome() {
        Random random = new Random(7);
        List<Reading> readings = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            SensorQuantity quantity = SensorQuantity.values()[number % 3];
            readings.add(reading(quantity, random.nextInt(60 * 4) / 4.0, random.nextInt(100_000) / 1_000.0));
        }
        Map<WindowKey, SensorWindow> inOrder = newestOf(readings);
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(readings, random);
            assertThat(newestOf(readings)).isEqualTo(inOrder).hasSize(36);
        }
    }

    /** The newest of each window, without what says how often it was told. */
    private static Map<WindowKey, SensorWindow> newestOf(List<Reading> readings) {
        SensorWindows windows = new SensorWindows("BOX", new InMemory());
        Map<WindowKey, SensorWindow> newest = new HashMap<>();
        for (int at = 0; at < readings.size(); at++) {
            windows.take(readings.get(at));
            if (at % 7 == 0 || at == readings.size() - 1) {
                windows.tell(1)
                        .forEach(window -> newest.put(
                                new WindowKey(window.quantity(), window.startMillis()), withoutRevision(window)));
            }
        }
        return newest;
    }

    private static SensorWindow withoutRevision(SensorWindow window) {
        return new SensorWindow(
                window.assetId(),
                window.quantity(),
                window.startMillis(),
                window.count(),
                window.min(),
                window.max(),
                window.mean(),
                window.last(),
                window.lastMeasuredMillis(),
                0,
                window.recordMillis());
    }

    private static SensorWindow only(List<SensorWindow> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static Reading reading(SensorQuantity quantity, double minute, double value) {
        return new Reading(
                "BOX", "run@d", quantity, value, Math.round(minute * MINUTE), new Origin("rail.sensor.v1", 0, 1, 0));
    }

    private static final class InMemory implements SensorWindowMemory {
        private final Map<WindowKey, WindowSums> sums = new HashMap<>();

        @Override
        public WindowSums find(WindowKey window) {
            return sums.get(window);
        }

        @Override
        public void put(WindowKey window, WindowSums what) {
            sums.put(window, what);
        }
    }
}
