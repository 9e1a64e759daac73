package io.railpulse.connectors.avro;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Remembers for a while which ids nobody knows; no more than a number of them, the oldest is forgotten first. */
final class UnknownIds {

    private final int capacity;
    private final long lifeNanos;
    private final LongSupplier nanoClock;
    private final Map<Integer, Long> askedAtNanos = new LinkedHashMap<>();

    UnknownIds(int capacity, Duration life, LongSupplier nanoClock) {
        this.capacity = capacity;
        this.lifeNanos = life.toNanos();
        this.nanoClock = nanoClock;
    }

    void add(int id) {
        askedAtNanos.remove(id);
        if (askedAtNanos.size() >= capacity) {
            askedAtNanos.remove(askedAtNanos.keySet().iterator().next());
        }
        askedAtNanos.put(id, nanoClock.getAsLong());
    }

    boolean contains(int id) {
        Long askedAt = askedAtNanos.get(id);
        if (askedAt == null) {
            return false;
        }
        if (nanoClock.getAsLong() - askedAt < lifeNanos) {
            return true;
        }
        askedAtNanos.remove(id);
        return false;
    }
}
