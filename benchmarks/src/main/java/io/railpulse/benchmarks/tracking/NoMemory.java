package io.railpulse.benchmarks.tracking;

import io.railpulse.domain.telemetry.RecordMemory;

/** Knows no record again: the memory of duplicates is Flink's state, and not what is measured here. */
public final class NoMemory implements RecordMemory {

    @Override
    public boolean holds(long fingerprint) {
        return false;
    }

    @Override
    public void note(long fingerprint, long recordMillis) {
        // Nothing is remembered.
    }
}
