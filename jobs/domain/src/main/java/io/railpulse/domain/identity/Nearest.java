package io.railpulse.domain.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among assignments of one device the one that a time belongs to. */
final class Nearest {

    private Nearest() {}

    /**
     * The one that holds at a time, else the one that lies nearest to it within the grace; of two that are alike in this the
     * one that began later.
     */
    static Optional<Assignment> find(List<Assignment> ofDevice, long millis, long graceMillis) {
        return ofDevice.stream()
                .filter(assignment -> !assignment.withdrawn() && assignment.gapMillis(millis) <= graceMillis)
                .min(Comparator.comparingLong((Assignment assignment) -> assignment.gapMillis(millis))
                        .thenComparing(Comparator.comparingLong(Assignment::validFromMillis)
                                .reversed())
                        .thenComparing(assignment -> assignment.id().text()));
    }
}
