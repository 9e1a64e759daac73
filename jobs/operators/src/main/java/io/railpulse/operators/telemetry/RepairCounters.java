package io.railpulse.operators.telemetry;

import io.railpulse.domain.telemetry.repair.Repair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Metrics: one counter per repair of a fix, {@code week_rollover_repairs_total}. They count since the task started. A fix
 * that is repaired twice over counts at both, and at its verdict once like any other.
 */
public final class RepairCounters {
    private final Map<String, Counter> counters = new LinkedHashMap<>();

    public RepairCounters(MetricGroup group, List<? extends Repair> repairs) {
        for (Repair repair : repairs) {
            counters.put(repair.code(), group.counter(repair.code().replace('-', '_') + "_repairs_total"));
        }
    }

    /** @param codes of the repairs that one fix went through */
    public void count(List<String> codes) {
        codes.forEach(code -> counters.get(code).inc());
    }
}
