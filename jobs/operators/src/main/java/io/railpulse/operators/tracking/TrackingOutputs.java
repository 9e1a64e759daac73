package io.railpulse.operators.tracking;

import io.railpulse.domain.identity.AssignmentInForce;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.timetable.PlanInForce;
import io.railpulse.domain.tracking.ObservedCall;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What tracking tells beside its progress. Each has its own sinks. */
public final class TrackingOutputs {
    /** Plans as they come into force. */
    public static final OutputTag<PlanInForce> PLANS = new OutputTag<>("plans", TypeInformation.of(PlanInForce.class));
    /** Assignments as they come into force, are changed and withdrawn. */
    public static final OutputTag<AssignmentInForce> ASSIGNMENTS =
            new OutputTag<>("assignments", TypeInformation.of(AssignmentInForce.class));
    /** Calls as they are observed, revised and withdrawn. */
    public static final OutputTag<ObservedCall> CALLS =
            new OutputTag<>("observed-calls", TypeInformation.of(ObservedCall.class));
    /** Inputs that were rejected, each with its reason. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(RejectedInput.class));
    /** How many inputs each train had, by verdict. */
    public static final OutputTag<InputAccount> ACCOUNTS =
            new OutputTag<>("input-accounts", TypeInformation.of(InputAccount.class));

    private TrackingOutputs() {}
}
