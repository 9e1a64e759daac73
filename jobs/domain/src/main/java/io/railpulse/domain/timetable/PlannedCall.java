package io.railpulse.domain.timetable;

/**
 * One booked call of a train run: a place, its position on the route and the booked times.
 *
 * @param stopSequence the number of the call in its timetable (GTFS {@code stop_sequence}); rises along the run, gaps are
 *     legal
 * @param stopId the place in its timetable's own code
 * @param stopName the place in words
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param alongMetres distance from the route's start to this call in the route's own metres; never less than that of
 *     the call before
 * @param arrivalMillis booked arrival, milliseconds since the epoch; null where none is booked
 * @param departureMillis booked departure, milliseconds since the epoch; null where none is booked
 */
public record PlannedCall(
        int stopSequence,
        String stopId,
        String stopName,
        double latitude,
        double longitude,
        double alongMetres,
        Long arrivalMillis,
        Long departureMillis) {

    /** The booked dwell in milliseconds: 0 where one of the two times is unknown. */
    public long dwellMillis() {
        return arrivalMillis == null || departureMillis == null ? 0 : departureMillis - arrivalMillis;
    }
}
