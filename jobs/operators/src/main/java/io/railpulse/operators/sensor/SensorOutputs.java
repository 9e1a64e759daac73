package io.railpulse.operators.sensor;

import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What is told of readings beside themselves. */
public final class SensorOutputs {
    /** Each window as often as it changes. */
    public static final OutputTag<SensorWindow> WINDOWS =
            new OutputTag<>("sensor-windows", TypeInformation.of(SensorWindow.class));
    /** How long assets travel whose sensors were heard. */
    public static final OutputTag<AssetJourney> JOURNEYS =
            new OutputTag<>("asset-journeys", TypeInformation.of(AssetJourney.class));
    /** Readings that are not believed. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("rejected-readings", TypeInformation.of(RejectedInput.class));
    /** How many readings of each asset were accepted, late and duplicates. */
    public static final OutputTag<InputAccount> ACCOUNTS =
            new OutputTag<>("sensor-accounts", TypeInformation.of(InputAccount.class));

    private SensorOutputs() {}
}
