package io.railpulse.proof.oracle;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.simulator.world.SimulatedRun;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a run is planned to be at its calls; counted as GTFS counts, from twelve hours before noon. */
final class PlannedTimes {
    private static final int HALF_A_DAY_SECONDS = 12 * 3600;

    private final long dayStartSecond;

    PlannedTimes(SimulatedRun run, ZoneId zone) {
        dayStartSecond = run.serviceDate().atTime(LocalTime.NOON).atZone(zone).toEpochSecond() - HALF_A_DAY_SECONDS;
    }

    long arrivalMillis(TimetabledCall call) {
        return (dayStartSecond + call.arrivalSeconds()) * 1000;
    }

    long departureMillis(TimetabledCall call) {
        return (dayStartSecond + call.departureSeconds()) * 1000;
    }
}
