package io.railpulse.domain.throughput;

/**
 * A contribution that came, or one that is taken back.
 *
 * @param contribution what was added
 * @param added whether it came; else it goes
 * @param slotMillis the slot of record time in which that became known
 */
public record ContributionChange(Contribution contribution, boolean added, long slotMillis) {}
