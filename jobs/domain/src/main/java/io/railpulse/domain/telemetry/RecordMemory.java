package io.railpulse.domain.telemetry;

/** Remembers which records of one train were taken, so that a second copy is known. */
public interface RecordMemory {

    /** Whether a record with this fingerprint was taken. */
    boolean holds(long fingerprint);

    /** Notes that a record was taken, at a record time. */
    void note(long fingerprint, long recordMillis);
}
