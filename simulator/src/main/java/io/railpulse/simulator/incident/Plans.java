package io.railpulse.simulator.incident;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.simulator.world.Journey;
import java.time.LocalTime;
import java.time.ZoneId;

/** When trains should be where, by their plan. */
record Plans(ZoneId zone) {
    private static final long HALF_A_DAY_SECONDS = 43_200;

    /** When a train should leave a call by its plan, milliseconds since the epoch. */
    long departureMillis(Journey journey, TimetabledCall call) {
        long noon =
                journey.run().serviceDate().atTime(LocalTime.NOON).atZone(zone).toEpochSecond();
        return (noon - HALF_A_DAY_SECONDS + call.departureSeconds()) * 1000;
    }

    /** When a train should leave its origin by its plan, milliseconds since the epoch. */
    long departureMillis(Journey journey) {
        return departureMillis(journey, journey.calls().get(0).call());
    }
}
