package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.telemetry.InputAccount;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What learning tells beside what forecasts are made with. */
public final class LearningOutputs {
    /** What is learned and lasts, now and then: for people, and for a job that begins without state. */
    public static final OutputTag<LearnedUpdate> LINK_TIMES =
            new OutputTag<>("link-times", TypeInformation.of(LearnedUpdate.class));
    /** How many records of what was learned before were taken, by kind of trains. */
    public static final OutputTag<InputAccount> ACCOUNTS =
            new OutputTag<>("link-time-accounts", TypeInformation.of(InputAccount.class));

    private LearningOutputs() {}
}
