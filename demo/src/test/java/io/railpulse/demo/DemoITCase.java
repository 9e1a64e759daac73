package io.railpulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoITCase {
    private static final int ANY_PORT = 0;

    private final List<String> said = new ArrayList<>();
    private final List<DemoView> views = new ArrayList<>();

    /** A thousand times real time: four hours of the line, when its last train has left and none has arrived. */
    @Test
    void forecastsEveryTrainUnderWay() throws Exception {
        DemoOptions options = new DemoOptions(Optional.of(Duration.ofSeconds(15)), 1_000, ANY_PORT, ANY_PORT);

        DemoResult result = new Demo(options, new Recorder()).run();

        assertThat(result.view().trains().underWay()).isEqualTo(12);
        assertThat(result.isEveryTrainForecast()).isTrue();
        assertThat(result.view().trains().latest())
                .hasSize(5)
                .filteredOn(train -> train.number().equals("X203"))
                .singleElement()
                .satisfies(train -> assertThat(train.delaySeconds()).isBetween(2_000L, 3_600L));
        assertThat(result.calls()).isGreaterThan(50);
        assertThat(result.forecasts()).isGreaterThan(500);
        assertThat(views).isNotEmpty();
        assertThat(said).anyMatch(line -> line.startsWith("Database  jdbc:postgresql://127.0.0.1:"));
    }

    @Test
    void endsWithTheDayOfTheLine() throws Exception {
        DemoOptions options = new DemoOptions(Optional.empty(), 2_000, ANY_PORT, ANY_PORT);

        DemoResult result = new Demo(options, new Recorder()).run();

        assertThat(result.view().trains().arrived()).isEqualTo(11);
        // The one that fell silent on its way.
        assertThat(result.view().trains().underWay()).isEqualTo(1);
        assertThat(result.isEveryTrainForecast()).isTrue();
    }

    private final class Recorder implements DemoWatcher {
        @Override
        public void say(String line) {
            said.add(line);
        }

        @Override
        public void look(DemoView view) {
            views.add(view);
        }
    }
}
