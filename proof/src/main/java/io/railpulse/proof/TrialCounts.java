package io.railpulse.proof;

import io.railpulse.domain.telemetry.Input;

/** What was received in a trial. */
public final class TrialCounts {
    private long positions;
    private long movements;
    private long unknown;
    private long unknownByFault;
    private long malformed;
    private long nanos;

    void count(Input input, String fault, boolean known) {
        if (input == Input.POSITIONS) {
            positions++;
        } else {
            movements++;
        }
        if (!known) {
            unknown++;
            unknownByFault += "unknown-run".equals(fault) ? 1 : 0;
        }
    }

    void countMalformed() {
        malformed++;
    }

    void countTime(long takenNanos) {
        nanos += takenNanos;
    }

    /** What a telegram of a planned run cost the tracker, on average. */
    public double microsATelegram() {
        return taken() == 0 ? 0 : nanos / 1_000.0 / taken();
    }

    /** Without sensors' readings. */
    public long all() {
        return positions + movements + malformed;
    }

    /** Fixes and reports of runs that were planned. */
    public long taken() {
        return positions + movements - unknown;
    }

    public long positions() {
        return positions;
    }

    public long movements() {
        return movements;
    }

    /** Of runs that nobody planned. */
    public long unknown() {
        return unknown;
    }

    /** Those of them that the fault of that name made. */
    public long unknownByFault() {
        return unknownByFault;
    }

    /** Not even to be read: left out. */
    public long malformed() {
        return malformed;
    }
}
