package io.railpulse.domain.tracking;

import java.util.HashMap;
import java.util.Map;

/** Keeps the fixes of one train in a map, where no state backend does: in tests and measurements. */
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
