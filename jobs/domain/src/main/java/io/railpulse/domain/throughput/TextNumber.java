package io.railpulse.domain.throughput;

/** Numbers that stand for texts: a 64-bit FNV-1a hash, finished with a mixer. */
final class TextNumber {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** What a double holds exactly. */
    private static final int BEYOND_DOUBLES = 12;

    private TextNumber() {}

    static long of(String text) {
        long hash = OFFSET_BASIS;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }

    /** One that a double holds exactly. */
    static double asDouble(String text) {
        return of(text) >>> BEYOND_DOUBLES;
    }
}
