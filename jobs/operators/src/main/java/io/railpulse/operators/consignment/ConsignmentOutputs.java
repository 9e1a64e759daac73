package io.railpulse.operators.consignment;

import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.telemetry.InputAccount;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What {@link TakeConsignmentFunction} tells beside its output. */
public final class ConsignmentOutputs {
    /** The runs that a consignment travels with, or no longer. */
    public static final OutputTag<RunNews> LEGS =
            new OutputTag<>("legs-of-consignments", TypeInformation.of(RunNews.class));
    /** What containers may be exposed to. */
    public static final OutputTag<AssetLimits> LIMITS =
            new OutputTag<>("limits-of-containers", TypeInformation.of(AssetLimits.class));
    /** How many records of a consignment were accepted, and how many were duplicates. */
    public static final OutputTag<InputAccount> ACCOUNTS =
            new OutputTag<>("accounts-of-consignments", TypeInformation.of(InputAccount.class));

    private ConsignmentOutputs() {}
}
