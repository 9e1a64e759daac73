package io.railpulse.domain.throughput;

import io.railpulse.domain.telemetry.Fingerprint;

/**
 * What was told last of something that is told again when it changes.
 *
 * @param revision the number of it
 * @param fingerprint a number that stands for what was told
 */
public record Told(int revision, long fingerprint) {

    static Told first(Object what) {
        return new Told(0, Fingerprint.of(what.toString()));
    }

    boolean says(Object what) {
        return fingerprint == Fingerprint.of(what.toString());
    }

    Told next(Object what) {
        return new Told(revision + 1, Fingerprint.of(what.toString()));
    }
}
