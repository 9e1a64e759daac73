package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.repair.RepairedFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of repairs beside what was received of a device before, in the order in which they are made: a new one needs
 * its class and a line here.
 */
final class DeviceRepairs {

    private DeviceRepairs() {}

    static List<DeviceRepair> all(OccurrenceTime time) {
        return List.of(new SkewedClock(time));
    }

    /** Puts right what can be put right of a fix that may have been repaired before. */
    static RepairedFix repair(
            RepairedFix before, long recordMillis, TrackedTrain train, List<DeviceRepair> deviceRepairs) {
        PositionReport repaired = before.fix();
        List<String> made = new ArrayList<>(before.repairs());
        for (DeviceRepair repair : deviceRepairs) {
            Optional<PositionReport> better = repair.findRepaired(repaired, recordMillis, train);
            if (better.isPresent()) {
                repaired = better.get();
                made.add(repair.code());
            }
        }
        return repaired == before.fix() ? before : new RepairedFix(repaired, List.copyOf(made));
    }
}
