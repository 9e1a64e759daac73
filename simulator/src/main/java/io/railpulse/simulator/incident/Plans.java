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
        return millisOf(journey, call.departureSeconds());
    }

    private long millisOf(Journey journey, long seconds) {
        long noon =
                journey.run().serviceDate().atTime(LocalTime.NOON).atZone(zone).toEpochSecond();
        return (noon - HALF_A_DAY_SECONDS + seconds) * 1000;
    }

    /** When a train should leave its origin by its plan, milliseconds since the epoch. */
    long departureMillis(Journey journey) {
        return departureMillis(journey, journey.calls().get(0).call());
    }

    /** When a train should arrive at its destination by its plan, milliseconds since the epoch. */
    long arrivalMillis(Journey journey) {
        int last = journey.calls().size() - 1;
        return millisOf(journey, journey.calls().get(last).call().arrivalSeconds());
    }
}
