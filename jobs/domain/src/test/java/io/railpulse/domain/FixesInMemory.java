package io.railpulse.domain;

import io.railpulse.domain.tracking.FixChunk;
import io.railpulse.domain.tracking.FixChunks;
import java.util.HashMap;
import java.util.Map;

/** Keeps fixes in a map. */
public final class FixesInMemory implements FixChunks {
    private final Map<Integer, FixChunk> chunks = new HashMap<>();

    @Override
    public FixChunk get(int number) {
        return chunks.get(number);
    }

    @Override
    public void put(int number, FixChunk chunk) {
        chunks.put(number, chunk);
    }

    @Override
    public void remove(int number) {
        chunks.remove(number);
    }

    /** How many chunks are kept. */
    public int size() {
        return chunks.size();
    }
}
