package io.railpulse.operators.telemetry;

import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Metrics: how often sources of a train began to disagree, one counter per kind, {@code device_elsewhere_disagreements_total}. They count since
 * the task started.
 */
public final class DisagreementCounters {
    private final Map<DisagreementKind, Counter> counters = new EnumMap<>(DisagreementKind.class);

    public DisagreementCounters(MetricGroup group) {
        for (DisagreementKind kind : DisagreementKind.values()) {
            counters.put(kind, group.counter(kind.code().replace('-', '_') + "_disagreements_total"));
        }
    }

    /** Counts what is told now, unless the same kind was told before; either is null where the sources agree. */
    public void count(Disagreement before, Disagreement now) {
        if (now != null && (before == null || before.kind() != now.kind())) {
            counters.get(now.kind()).inc();
        }
    }
}
