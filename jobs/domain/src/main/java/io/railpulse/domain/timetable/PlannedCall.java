package io.railpulse.domain.timetable;

/**
 * One planned call of a train run: a place, its position on the route, and the booked times; where none are booked, the
 * nominal ones, which say how long it usually takes and not when.
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
 * @param nominalRunningMillis from the departure of the call before to the arrival here; null if unknown
 * @param nominalDwellMillis from the arrival to the departure, 0 where the train goes through; null if unknown
 * @param trainNumber the operational number from this call on; null where the one before stays
 * @param role what the place is to the trains that call there; null if unknown
 */
public record PlannedCall(
        int stopSequence,
        String stopId,
        String stopName,
        double latitude,
        double longitude,
        double alongMetres,
        Long arrivalMillis,
        Long departureMillis,
        Long nominalRunningMillis,
        Long nominalDwellMillis,
        String trainNumber,
        CallRole role) {

    /** A call with nothing but its booked times, each of which may be null. */
    public PlannedCall(
            int stopSequence,
            String stopId,
            String stopName,
            double latitude,
            double longitude,
            double alongMetres,
            Long arrivalMillis,
            Long departureMillis) {
        this(
                stopSequence,
                stopId,
                stopName,
                latitude,
                longitude,
                alongMetres,
                arrivalMillis,
                departureMillis,
                null,
                null,
                null,
                null);
    }

    /** The same call with other booked times, each of which may be null. */
    public PlannedCall withBooked(Long arrival, Long departure) {
        return new PlannedCall(
                stopSequence,
                stopId,
                stopName,
                latitude,
                longitude,
                alongMetres,
                arrival,
                departure,
                nominalRunningMillis,
                nominalDwellMillis,
                trainNumber,
                role);
    }

    /** The same call with other nominal times in milliseconds, each of which may be null. */
    public PlannedCall withNominal(Long running, Long dwell) {
        return new PlannedCall(
                stopSequence,
                stopId,
                stopName,
                latitude,
                longitude,
                alongMetres,
                arrivalMillis,
                departureMillis,
                running,
                dwell,
                trainNumber,
                role);
    }

    /** The same call with another number from it on, which may be null. */
    public PlannedCall withTrainNumber(String number) {
        return new PlannedCall(
                stopSequence,
                stopId,
                stopName,
                latitude,
                longitude,
                alongMetres,
                arrivalMillis,
                departureMillis,
                nominalRunningMillis,
                nominalDwellMillis,
                number,
                role);
    }

    /** The same call at a place of another role, which may be null. */
    public PlannedCall withRole(CallRole placeRole) {
        return new PlannedCall(
                stopSequence,
                stopId,
                stopName,
                latitude,
                longitude,
                alongMetres,
                arrivalMillis,
                departureMillis,
                nominalRunningMillis,
                nominalDwellMillis,
                trainNumber,
                placeRole);
    }

    /** The planned dwell in milliseconds: the booked one, else the nominal one, 0 where neither is known. */
    public long dwellMillis() {
        if (arrivalMillis != null && departureMillis != null) {
            return departureMillis - arrivalMillis;
        }
        return nominalDwellMillis == null ? 0 : nominalDwellMillis;
    }
}
