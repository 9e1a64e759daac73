package io.railpulse.domain.throughput;

/**
 * A visit that became known, or one that is taken back.
 *
 * @param visit the visit
 * @param added whether it is known now; else it is not as that says
 * @param slotMillis the slot of record time in which that became known
 */
public record VisitChange(BorderVisit visit, boolean added, long slotMillis) {}
