package io.railpulse.domain.telemetry;

/**
 * An arrival, departure or pass as an infrastructure manager reports it.
 *
 * @param reportId the producer's id of the report; null if it gives none
 * @param source who reports, for example an infrastructure manager's code; null if unknown
 * @param tripId the train number or trip in the reporter's own code; null if unknown
 * @param serviceDate the service day, ISO-8601 date; null if unknown
 * @param stopId the place
 * @param kind what happened
 * @param occurredAtMillis occurrence time, milliseconds since the epoch
 * @param status new, corrected or withdrawn
 */
public record MovementReport(
        String reportId,
        String source,
        String tripId,
        String serviceDate,
        String stopId,
        MovementKind kind,
        long occurredAtMillis,
        MessageStatus status) {}
