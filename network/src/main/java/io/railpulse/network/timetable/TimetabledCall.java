package io.railpulse.network.timetable;

import io.railpulse.network.Station;

/**
 * A call, or a pass, of a trip. Times are those of a train that keeps to the plan: booked where the trip is booked, nominal
 * where it is not.
 *
 * @param sequence 1 at the origin, rising by 1
 * @param station where
 * @param km railway kilometres from the origin
 * @param arrivalSeconds since the start of the service day; at the origin equal to the departure
 * @param departureSeconds since the start of the service day; at a pass and at the destination equal to the arrival
 * @param trainNumber the operational number in force when it leaves here; null if unknown
 * @param work what is done here at a border; {@link BorderWork#NONE} elsewhere
 */
public record TimetabledCall(
        int sequence,
        Station station,
        double km,
        int arrivalSeconds,
        int departureSeconds,
        String trainNumber,
        BorderWork work) {

    public int dwellMinutes() {
        return (departureSeconds - arrivalSeconds) / 60;
    }

    /** Whether the plan has the train go by without a stop. */
    public boolean isPass() {
        return departureSeconds == arrivalSeconds;
    }
}
