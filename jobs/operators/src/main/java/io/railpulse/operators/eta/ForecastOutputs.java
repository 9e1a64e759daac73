package io.railpulse.operators.eta;

import io.railpulse.domain.eta.TrainStatus;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What forecasting tells beside the forecasts. */
public final class ForecastOutputs {
    /** The status of each train, when it changed. */
    public static final OutputTag<TrainStatus> STATUSES =
            new OutputTag<>("train-statuses", TypeInformation.of(TrainStatus.class));

    private ForecastOutputs() {}
}
