package io.railpulse.domain.telemetry;

/** What a report does to what was reported before; TAF TSI message status 1, 2 and 3. */
public enum MessageStatus {
    CREATE,
    MODIFY,
    DELETE
}
