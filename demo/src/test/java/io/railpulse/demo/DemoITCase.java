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

    @Test
    void showsTwoHundredTrainsOnAllCorridorsAndAnEtaOfEach() throws Exception {
        DemoOptions options = new DemoOptions(Optional.of(Duration.ofSeconds(12)), 240, ANY_PORT, ANY_PORT);

        DemoResult result = new Demo(options, new Recorder()).run();

        assertThat(result.view().trains().underWay()).isGreaterThanOrEqualTo(200);
        assertThat(result.view().trains().corridors()).isEqualTo(8);
        assertThat(result.isEveryTrainForecast()).isTrue();
        assertThat(result.view().clock())
                .isBetween(
                        DemoRailway.BEGINNING.plus(Duration.ofMinutes(40)),
                        DemoRailway.BEGINNING.plus(Duration.ofHours(2)));
        assertThat(result.view().trains().latest()).hasSize(5).allSatisfy(train -> {
            assertThat(train.delaySeconds()).isGreaterThan(3_600);
            assertThat(train.destinationEta()).isAfter(DemoRailway.BEGINNING);
        });
        assertThat(result.calls()).isGreaterThan(200);
        assertThat(result.forecasts()).isGreaterThan(10_000);
        assertThat(result.view().alerts().open())
                .as("trains that are hours late")
                .isGreaterThan(20);
        assertThat(result.view().alerts().worst())
                .hasSize(3)
                .allSatisfy(alert -> assertThat(alert.kind()).isNotBlank());
        assertThat(views).isNotEmpty();
        assertThat(views.get(0).trains().underWay())
                .as("spread along their ways from the start")
                .isGreaterThanOrEqualTo(200);
        assertThat(said).anyMatch(line -> line.startsWith("Database  jdbc:postgresql://127.0.0.1:"));
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
