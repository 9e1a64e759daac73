package io.railpulse.domain.eta.learning;

/** Chooses a share of many at random, and always the same ones. */
final class Chosen {

    private Chosen() {}

    static boolean isChosen(String trainRunId, int moment, long millis, double share) {
        long mixed = mix(trainRunId.hashCode() * 0x9E3779B97F4A7C15L + mix(millis * 31 + moment));
        return (mixed >>> 11) * 0x1.0p-53 < share;
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
