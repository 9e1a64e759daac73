package io.railpulse.recordings;

/**
 * When a train really was at a call; for scoring only.
 *
 * @param tripId the trip
 * @param serviceDate its service day, ISO-8601 date
 * @param stopSequence the call's number in the plan
 * @param stopId where
 * @param arrivalMillis milliseconds since the epoch; null if there was none or it is not known
 * @param departureMillis milliseconds since the epoch; null if there was none or it is not known
 */
public record ActualCall(
        String tripId, String serviceDate, int stopSequence, String stopId, Long arrivalMillis, Long departureMillis) {}
