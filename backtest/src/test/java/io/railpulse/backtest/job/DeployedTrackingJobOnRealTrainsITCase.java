package io.railpulse.backtest.job;

import io.railpulse.backtest.replay.RecordingsAtHand;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The tracking job, deployed: its observed calls, of a day of real trains, where their recording is at hand. */
@Tag("cluster")
class DeployedTrackingJobOnRealTrainsITCase extends DeployedTrackingJobITCase {

    @Override
    protected Path recording(Path folder) {
        return RecordingsAtHand.getFolder("commuter-gps-2024-07");
    }
}
