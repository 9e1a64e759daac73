package io.railpulse.recordings;

import java.util.Locale;

/**
 * Which run a locomotive, wagon or container travels with, from where to where.
 *
 * @param assetId what is assigned
 * @param kind what it is
 * @param deviceId the tracker that it carries; null if it carries none
 * @param tripId the trip
 * @param serviceDate its service day, ISO-8601 date
 * @param fromStopSequence the call from which on it belongs to the run
 * @param toStopSequence the call up to which it does
 * @param validFromMillis since when, milliseconds since the epoch
 * @param validToMillis until when; null if that is not known
 */
public record AssetAssignment(
        String assetId,
        Kind kind,
        String deviceId,
        String tripId,
        String serviceDate,
        int fromStopSequence,
        int toStopSequence,
        long validFromMillis,
        Long validToMillis) {

    /** What can be assigned. */
    public enum Kind {
        LOCOMOTIVE,
        WAGON,
        CONTAINER;

        /** As it stands in the table. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
