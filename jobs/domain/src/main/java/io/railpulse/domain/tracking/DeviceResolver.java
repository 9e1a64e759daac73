package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.repair.FixRepairs;
import java.util.Optional;

/** Finds the run of a fix that names nothing but its device, by when it was measured. */
public final class DeviceResolver {
    private final OccurrenceTime time;
    private final FixRepairs repairs;
    private final long graceMillis;

    public DeviceResolver(TrackingOptions options) {
        this.time = new OccurrenceTime(options.futureTolerance(), options.pastTolerance());
        this.repairs = new FixRepairs(time, options.fastestMps());
        this.graceMillis = options.identity().grace().toMillis();
    }

    /**
     * The run that the device was with, or empty if no assignment says.
     *
     * @param fix as its device claims it
     * @param recordMillis when it was received
     * @param known what is known of its device
     */
    public Optional<String> findTrainRunId(PositionReport fix, long recordMillis, DeviceAssignments known) {
        long measured = repairs.repair(fix, recordMillis).fix().measuredAtMillis();
        // A clock that is out says nothing about the run: its fix goes where it was received, to be rejected for its
        // time.
        long when = time.isPlausible(measured, recordMillis) ? measured : recordMillis;
        return known.findTrainRunId(when, graceMillis);
    }
}
