package io.railpulse.connectors.kafka;

import io.railpulse.domain.telemetry.RejectedInput;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** One counter per input and verdict of what is led aside, {@code rejected_alert_rules_total}; made when there is something to count. */
final class AsideCounters {
    private final MetricGroup metrics;
    private final Map<String, Counter> counters = new HashMap<>();

    AsideCounters(MetricGroup metrics) {
        this.metrics = metrics;
    }

    void count(RejectedInput rejected) {
        String name =
                rejected.reason().verdict().code() + "_" + rejected.input().code() + "_total";
        counters.computeIfAbsent(name, metrics::counter).inc();
    }
}
