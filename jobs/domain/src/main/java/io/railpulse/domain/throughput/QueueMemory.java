package io.railpulse.domain.throughput;

import java.util.Collection;
import java.util.NavigableMap;

/** What is remembered of the queue of one border in one direction. */
public interface QueueMemory {
    /** The visits that are known, in any order; not to be changed. */
    Collection<BorderVisit> listVisits();

    void add(BorderVisit visit);

    void remove(BorderVisit visit);

    /** By the end of an hour what was told of it, of hours that are not final; not to be changed. */
    NavigableMap<Long, Told> listTold();

    void putTold(long hourEndMillis, Told told);

    void removeTold(long hourEndMillis);
}
