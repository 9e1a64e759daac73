package io.railpulse.operators.tracking;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Metrics: one counter per input and verdict, {@code late_positions_total}. They count since the task started. */
final class VerdictCounters {
    private final Map<Input, Map<Verdict, Counter>> counters = new EnumMap<>(Input.class);

    VerdictCounters(MetricGroup group) {
        for (Input input : Input.values()) {
            Map<Verdict, Counter> byVerdict = new EnumMap<>(Verdict.class);
            for (Verdict verdict : Verdict.values()) {
                byVerdict.put(verdict, group.counter(verdict.code() + "_" + input.code() + "_total"));
            }
            counters.put(input, byVerdict);
        }
    }

    void count(Input input, Verdict verdict) {
        counters.get(input).get(verdict).inc();
    }
}
