package io.railpulse.operators.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainTracker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class RepairCountersTest {
    private final NamedCounters named = new NamedCounters();
    private final RepairCounters repairs =
            new RepairCounters(named, new TrainTracker(TrackingOptions.defaults()).listRepairs());

    @Test
    void thereIsOneForEachRepairFromTheStart() {
        assertThat(named.counts())
                .containsExactly(
                        Map.entry("week_rollover_repairs_total", 0L),
                        Map.entry("impossible_motion_repairs_total", 0L),
                        Map.entry("impossible_accuracy_repairs_total", 0L),
                        Map.entry("skewed_clock_repairs_total", 0L));
    }

    @Test
    void countsAFixAtEachOfItsRepairs() {
        repairs.count(List.of("week-rollover", "impossible-motion"));
        repairs.count(List.of("week-rollover"));
        repairs.count(List.of());

        assertThat(named.counts())
                .containsExactly(
                        Map.entry("week_rollover_repairs_total", 2L),
                        Map.entry("impossible_motion_repairs_total", 1L),
                        Map.entry("impossible_accuracy_repairs_total", 0L),
                        Map.entry("skewed_clock_repairs_total", 0L));
    }

    /** Keeps the counters that are asked of it, by name. */
    private static final class NamedCounters extends UnregisteredMetricsGroup {
        private final Map<String, Counter> counters = new LinkedHashMap<>();

        @Override
        public Counter counter(String name) {
            return counters.computeIfAbsent(name, unused -> new SimpleCounter());
        }

        Map<String, Long> counts() {
            Map<String, Long> counts = new LinkedHashMap<>();
            counters.forEach((name, counter) -> counts.put(name, counter.getCount()));
            return counts;
        }
    }
}
