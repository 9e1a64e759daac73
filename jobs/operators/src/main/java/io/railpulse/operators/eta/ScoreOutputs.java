package io.railpulse.operators.eta;

import io.railpulse.domain.eta.score.OriginalEta;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What scoring tells beside the scores. */
public final class ScoreOutputs {
    /** The first forecast of each moment, and later what became of it. */
    public static final OutputTag<OriginalEta> ORIGINALS =
            new OutputTag<>("original-etas", TypeInformation.of(OriginalEta.class));

    private ScoreOutputs() {}
}
