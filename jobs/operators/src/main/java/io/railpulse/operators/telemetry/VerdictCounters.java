package io.railpulse.operators.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Verdict;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Metrics: one counter per input and verdict, {@code late_positions_total}. They count since the task started. What could not
 * be read is counted where it is read.
 */
public final class VerdictCounters {
    private final Map<Input, Map<Verdict, Counter>> counters = new EnumMap<>(Input.class);

    public VerdictCounters(MetricGroup group) {
        for (Input input : Input.values()) {
            Map<Verdict, Counter> byVerdict = new EnumMap<>(Verdict.class);
            for (Verdict verdict : EnumSet.complementOf(EnumSet.of(Verdict.DEAD_LETTERED))) {
                byVerdict.put(verdict, group.counter(verdict.code() + "_" + input.code() + "_total"));
            }
            counters.put(input, byVerdict);
        }
    }

    public void count(Input input, Verdict verdict) {
        counters.get(input).get(verdict).inc();
    }
}
