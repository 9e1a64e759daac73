package io.railpulse.simulator.world;

import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.network.timetable.TimetabledTrip;
import java.time.LocalDate;

/**
 * A trip on a service day.
 *
 * @param trip the trip
 * @param serviceDate the day it departs, in the agency's time zone
 */
public record SimulatedRun(TimetabledTrip trip, LocalDate serviceDate) {

    /** The identity of the run in all topics and tables. */
    public String id() {
        return TrainRun.idOf(trip.id(), serviceDate.toString());
    }
}
