package io.railpulse.domain.identity;

/**
 * An assignment as it came into force, was changed or withdrawn.
 *
 * @param assignment what holds now
 * @param recordMillis record time from which on that is known
 * @param ordinal number of this output among those of the same run and record time
 */
public record AssignmentInForce(Assignment assignment, long recordMillis, int ordinal) {}
