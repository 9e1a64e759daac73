package io.railpulse.operators.throughput;

import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.VisitChange;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What is told beside rows. */
public final class ThroughputOutputs {
    /** Trains that came to a border, and left it. */
    public static final OutputTag<VisitChange> VISITS =
            new OutputTag<>("visits", TypeInformation.of(VisitChange.class));
    /** What changed of corridors, summed up by place. */
    public static final OutputTag<PaneDelta> CORRIDORS =
            new OutputTag<>("corridors", TypeInformation.of(PaneDelta.class));
    /** What came too late for a window that is final. */
    public static final OutputTag<LateChange> LATE =
            new OutputTag<>("late-changes", TypeInformation.of(LateChange.class));

    private ThroughputOutputs() {}
}
