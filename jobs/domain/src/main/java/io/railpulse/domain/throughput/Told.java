package io.railpulse.domain.throughput;

/**
 * What was told last of something that is told again when it changes.
 *
 * @param revision the number of it
 * @param fingerprint a number that stands for what was told
 */
public record Told(int revision, long fingerprint) {

    static Told first(Object what) {
        return new Told(0, TextNumber.of(what.toString()));
    }

    boolean says(Object what) {
        return fingerprint == TextNumber.of(what.toString());
    }

    Told next(Object what) {
        return new Told(revision + 1, TextNumber.of(what.toString()));
    }
}
