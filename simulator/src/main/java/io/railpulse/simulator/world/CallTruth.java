package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledCall;

/**
 * When a train really was at a call.
 *
 * @param call the call of its timetable
 * @param arrivalMillis milliseconds since the epoch; at the origin when it was made ready, which is its departure
 * @param departureMillis equal to the arrival at a pass and at the destination
 */
public record CallTruth(TimetabledCall call, long arrivalMillis, long departureMillis) {

    public boolean isPass() {
        return arrivalMillis == departureMillis;
    }
}
