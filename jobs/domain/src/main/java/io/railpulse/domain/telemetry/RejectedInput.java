package io.railpulse.domain.telemetry;

import io.railpulse.domain.network.Route;

/**
 * A record that was rejected or dead-lettered, with its reason and its bytes, so that it can be looked at, repaired and
 * put back.
 *
 * @param origin where the record stands in the log
 * @param input which input it came by
 * @param reason why
 * @param detail what exactly was wrong, in words
 * @param trainRunId the run it was resolved to; null if none
 * @param key the record's key; null if it had none, or if {@code source} stands in for the bytes
 * @param payload the first bytes of the value; null if it had none, or if {@code source} stands in for the bytes
 * @param payloadBytes the length of the whole value in bytes
 * @param payloadSha256 SHA-256 of the whole value, lower-case hex; null if it had none
 * @param payloadCut whether {@code payload} is less than the whole value
 * @param source the decoded record, where the rejection came after decoding and the bytes are made again from it; else
 *     null
 * @param route the same for a geometry; else null
 * @param sensor the same for a reading of a sensor; else null
 */
public record RejectedInput(
        Origin origin,
        Input input,
        RejectReason reason,
        String detail,
        String trainRunId,
        byte[] key,
        byte[] payload,
        long payloadBytes,
        String payloadSha256,
        boolean payloadCut,
        TrainInput source,
        Route route,
        SensorInput sensor) {

    public static RejectedInput of(TrainInput source, RejectReason reason, String detail) {
        return new RejectedInput(
                source.origin(),
                source.input(),
                reason,
                detail,
                source.trainRunId(),
                null,
                null,
                0,
                null,
                false,
                source,
                null,
                null);
    }

    public static RejectedInput of(RouteInput route, RejectReason reason, String detail) {
        return new RejectedInput(
                route.origin(),
                Input.ROUTES,
                reason,
                detail,
                null,
                null,
                null,
                0,
                null,
                false,
                null,
                route.route(),
                null);
    }

    public static RejectedInput of(SensorInput sensor, RejectReason reason, String detail) {
        return new RejectedInput(
                sensor.origin(),
                Input.SENSORS,
                reason,
                detail,
                sensor.trainRunId(),
                null,
                null,
                0,
                null,
                false,
                null,
                null,
                sensor);
    }
}
