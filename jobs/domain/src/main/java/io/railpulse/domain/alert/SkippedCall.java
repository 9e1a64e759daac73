package io.railpulse.domain.alert;

/**
 * A call at which a train was booked to stop, and did not.
 *
 * @param stopId the place
 * @param atMillis when it went through, or when its plan dropped the call, milliseconds since the epoch
 */
public record SkippedCall(String stopId, long atMillis) {}
