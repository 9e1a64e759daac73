package io.railpulse.recordings;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.timetable.TrainRun;

/**
 * Which run a locomotive, wagon or container travels with, from where to where. A later row of the same asset, device, run and
 * first call replaces it.
 *
 * @param assetId what is assigned
 * @param kind what it is
 * @param deviceId the tracker that it carries; null if it carries none
 * @param tripId the trip
 * @param serviceDate its service day, ISO-8601 date
 * @param fromStopSequence the call from which on it belongs to the run
 * @param toStopSequence the call up to which it does; null if that is not known
 * @param validFromMillis since when, milliseconds since the epoch
 * @param validToMillis until when; null if that is not known
 */
public record AssetAssignment(
        String assetId,
        AssetKind kind,
        String deviceId,
        String tripId,
        String serviceDate,
        int fromStopSequence,
        Integer toStopSequence,
        long validFromMillis,
        Long validToMillis) {

    /** The same as the jobs take it in. */
    public Assignment toAssignment() {
        AssignmentId id = new AssignmentId(assetId, deviceId, TrainRun.idOf(tripId, serviceDate), fromStopSequence);
        return new Assignment(id, kind, toStopSequence, validFromMillis, validToMillis, false);
    }
}
