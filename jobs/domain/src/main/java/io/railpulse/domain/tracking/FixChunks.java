package io.railpulse.domain.tracking;

/** Keeps the remembered fixes of one train, in chunks by number, so that a new fix touches one of them only. */
public interface FixChunks {

    /** A chunk that is there; the caller may change it and must then {@link #put} it back. */
    FixChunk get(int number);

    void put(int number, FixChunk chunk);

    void remove(int number);
}
