package io.railpulse.proof;

import io.railpulse.domain.telemetry.RecordMemory;
import java.util.HashMap;
import java.util.Map;

/** Knows records again for as long as the job does: in a map, where no state backend keeps them. */
final class RecordsInMemory implements RecordMemory {
    private static final int TIDY_EVERY = 2_000;

    private final Map<Long, Long> notedAt = new HashMap<>();
    private final long memoryMillis;
    private int noted;

    RecordsInMemory(long memoryMillis) {
        this.memoryMillis = memoryMillis;
    }

    @Override
    public boolean holds(long fingerprint) {
        return notedAt.containsKey(fingerprint);
    }

    @Override
    public void note(long fingerprint, long recordMillis) {
        notedAt.put(fingerprint, recordMillis);
        if (++noted % TIDY_EVERY == 0) {
            notedAt.values().removeIf(millis -> millis < recordMillis - memoryMillis);
        }
    }
}
