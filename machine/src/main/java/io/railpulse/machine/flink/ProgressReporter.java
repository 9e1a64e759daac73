package io.railpulse.machine.flink;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.runtime.metrics.MetricNames;
import org.apache.flink.runtime.metrics.scope.ScopeFormat;

/**
 * Holds the counters and watermarks of a job's operators. What a subtask has counted stays readable after its end;
 * a later attempt of the same subtask takes its place.
 */
final class ProgressReporter implements MetricReporter {

    private record Key(String operator, String subtask, String metric) {}

    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Key, Gauge<?>> watermarks = new ConcurrentHashMap<>();

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        Map<String, String> scope = group.getAllVariables();
        String operator = scope.get(ScopeFormat.SCOPE_OPERATOR_NAME);
        if (operator == null) {
            return;
        }
        Key key = new Key(operator, scope.getOrDefault(ScopeFormat.SCOPE_TASK_SUBTASK_INDEX, "0"), name);
        if (metric instanceof Counter counter) {
            counters.put(key, counter);
        } else if (metric instanceof Gauge<?> gauge && name.equals(MetricNames.IO_CURRENT_OUTPUT_WATERMARK)) {
            watermarks.put(key, gauge);
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        // What has been counted stays true when the one who counted has gone.
    }

    List<OperatorProgress> listOperators() {
        return counters.keySet().stream()
                .map(Key::operator)
                .distinct()
                .sorted()
                .map(this::progressOf)
                .toList();
    }

    private OperatorProgress progressOf(String operator) {
        Map<String, Long> sums = counters.entrySet().stream()
                .filter(entry -> entry.getKey().operator().equals(operator))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().metric(),
                        Collectors.summingLong(entry -> entry.getValue().getCount())));
        return new OperatorProgress(operator, sums, findWatermark(operator));
    }

    private Optional<Instant> findWatermark(String operator) {
        return watermarks.entrySet().stream()
                .filter(entry -> entry.getKey().operator().equals(operator))
                .map(entry -> entry.getValue().getValue())
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .min(Long::compare)
                .filter(watermark -> watermark > Long.MIN_VALUE + 1)
                .map(Instant::ofEpochMilli);
    }
}
