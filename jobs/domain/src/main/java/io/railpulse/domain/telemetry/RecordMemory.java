package io.railpulse.domain.telemetry;

/** Remembers which records of one train were taken, so that a second copy is known. */
public interface RecordMemory {

    /** Whether this fingerprint was noted. */
    boolean holds(long fingerprint);

    /** Notes a fingerprint of a record that was taken, or rejected for what it says, at a record time. */
    void note(long fingerprint, long recordMillis);
}
