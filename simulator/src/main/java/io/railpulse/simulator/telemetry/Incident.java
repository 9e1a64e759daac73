package io.railpulse.simulator.telemetry;

import io.railpulse.domain.identity.AssetKind;

/**
 * Something that truly happened to an asset.
 *
 * @param assetId number of the container or wagon
 * @param assetKind what it is
 * @param kind what happened
 * @param runId the run that the asset travelled with
 * @param startMillis when it began, milliseconds since the epoch
 * @param endMillis when it was over
 * @param peak the most extreme true value, in the unit of the kind's quantity
 */
public record Incident(
        String assetId,
        AssetKind assetKind,
        IncidentKind kind,
        String runId,
        long startMillis,
        long endMillis,
        double peak) {

    /** How much of it there is at a moment: 0 before and after, 1 at its peak, which lasts for its middle third. */
    double shareAt(long millis) {
        if (millis < startMillis || millis > endMillis) {
            return 0;
        }
        double third = Math.max(1, (endMillis - startMillis) / 3.0);
        double rising = (millis - startMillis) / third;
        double falling = (endMillis - millis) / third;
        return Math.min(1, Math.min(rising, falling));
    }
}
