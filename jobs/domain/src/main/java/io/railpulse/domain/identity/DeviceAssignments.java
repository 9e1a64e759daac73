package io.railpulse.domain.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which runs one device, or one asset, travels with, and when. Holds up to {@value #MOST} assignments: of more, those that began first are
 * forgotten.
 *
 * <p>A plain object with a public field: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceAssignments {
    static final int MOST = 100;

    /** Without those that were withdrawn. */
    public List<Assignment> assignments = new ArrayList<>();

    /** Puts an assignment in, in place of what was known under its id; one that is withdrawn is forgotten. */
    public void put(Assignment assignment) {
        assignments.removeIf(former -> former.id().equals(assignment.id()));
        if (assignment.withdrawn()) {
            return;
        }
        assignments.add(assignment);
        if (assignments.size() > MOST) {
            assignments.remove(assignments.stream()
                    .min(Comparator.comparingLong(Assignment::validFromMillis))
                    .orElseThrow());
        }
    }

    /** The run that the device is with at an occurrence time, or that is nearest to it within the grace. */
    public Optional<String> findTrainRunId(long millis, long graceMillis) {
        return Nearest.find(assignments, millis, graceMillis)
                .map(assignment -> assignment.id().trainRunId());
    }

    /** Whether nothing is known of it. */
    public boolean isEmpty() {
        return assignments.isEmpty();
    }

    /** When the last of them ends, occurrence time; empty if there is none, or the end of any is not known. */
    public Optional<Long> findEndMillis() {
        boolean isOpen = assignments.stream().anyMatch(assignment -> assignment.validToMillis() == null);
        return isOpen
                ? Optional.empty()
                : assignments.stream().map(Assignment::validToMillis).max(Comparator.naturalOrder());
    }

    /** Forgets what ended long before a record time. */
    public void forgetBefore(long recordMillis, long memoryMillis) {
        assignments.removeIf(assignment -> forgottenMillis(assignment, memoryMillis) <= recordMillis);
    }

    /** Record time at which something is next to be forgotten; empty if nothing is kept. */
    public Optional<Long> findNextForgettingMillis(long memoryMillis) {
        return assignments.stream()
                .map(assignment -> forgottenMillis(assignment, memoryMillis))
                .min(Comparator.naturalOrder());
    }

    private static long forgottenMillis(Assignment assignment, long memoryMillis) {
        Long end = assignment.validToMillis();
        return (end == null ? assignment.validFromMillis() : end) + memoryMillis;
    }
}
