package io.railpulse.domain.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which assets and devices travel with one run, from where to where, and when; as far as anybody said so. Holds up to {@value
 * #MOST} assignments: of more, those that began first are forgotten.
 *
 * <p>A plain object with a public field: it is kept in keyed state with its train, and read by its serializer.
 */
public final class Roster {
    static final int MOST = 1_000;

    /** In the order in which they were first told; those that were withdrawn among them. */
    public List<Assignment> assignments = new ArrayList<>();

    /** What is known under an id, also if it was withdrawn. */
    public Optional<Assignment> find(AssignmentId id) {
        return assignments.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst();
    }

    /** Puts an assignment in, in place of what was known under its id. */
    public void put(Assignment assignment) {
        for (int at = 0; at < assignments.size(); at++) {
            if (assignments.get(at).id().equals(assignment.id())) {
                assignments.set(at, assignment);
                return;
            }
        }
        assignments.add(assignment);
        if (assignments.size() > MOST) {
            assignments.remove(assignments.stream()
                    .min(Comparator.comparingLong(Assignment::validFromMillis))
                    .orElseThrow());
        }
    }

    /** Whether a device is, was or will be with the run. */
    public boolean knowsDevice(String deviceId) {
        return assignments.stream().anyMatch(assignment -> !assignment.withdrawn() && isOf(assignment, deviceId));
    }

    /** Whether any device is known to be on board at an occurrence time. */
    public boolean knowsDevicesAt(long millis) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.id().deviceId() != null && assignment.holdsAt(millis));
    }

    /** Whether a device is on board at an occurrence time, or was or will be within the grace. */
    public boolean isOnBoard(String deviceId, long millis, long graceMillis) {
        return assignments.stream()
                .anyMatch(assignment -> isOf(assignment, deviceId)
                        && !assignment.withdrawn()
                        && assignment.gapMillis(millis) <= graceMillis);
    }

    /** What carries a device at an occurrence time: the number of the asset. */
    public Optional<String> assetOf(String deviceId, long millis) {
        return findNearest(deviceId, millis).map(assignment -> assignment.id().assetId());
    }

    /** What carries a device at an occurrence time: the kind of the asset. */
    public Optional<AssetKind> kindOf(String deviceId, long millis) {
        return findNearest(deviceId, millis).map(Assignment::kind);
    }

    /** What is on board when the train calls at a place, whether it joins there, leaves there or goes on. */
    public List<Assignment> listAt(int stopSequence) {
        return assignments.stream()
                .filter(assignment -> !assignment.withdrawn()
                        && assignment.id().fromStopSequence() <= stopSequence
                        && (assignment.toStopSequence() == null || assignment.toStopSequence() >= stopSequence))
                .toList();
    }

    /** When the first asset of a kind that came to a call left there, up to an occurrence time. */
    public Optional<Long> findFirstLeft(AssetKind kind, int stopSequence, long millis) {
        return leftAt(kind, stopSequence, millis).min(Comparator.naturalOrder());
    }

    /** When the first asset of a kind joined at a call, up to an occurrence time. */
    public Optional<Long> findFirstJoined(AssetKind kind, int stopSequence, long millis) {
        return joinedAt(kind, stopSequence, millis).min(Comparator.naturalOrder());
    }

    /** When the last asset of a kind joined at a call, up to an occurrence time. */
    public Optional<Long> findLastJoined(AssetKind kind, int stopSequence, long millis) {
        return joinedAt(kind, stopSequence, millis).max(Comparator.naturalOrder());
    }

    private Stream<Long> leftAt(AssetKind kind, int stopSequence, long millis) {
        return assignments.stream()
                .filter(assignment -> !assignment.withdrawn()
                        && assignment.kind() == kind
                        && assignment.toStopSequence() != null
                        && assignment.toStopSequence() == stopSequence
                        && assignment.validToMillis() != null
                        && assignment.validToMillis() <= millis)
                .map(Assignment::validToMillis);
    }

    private Stream<Long> joinedAt(AssetKind kind, int stopSequence, long millis) {
        return assignments.stream()
                .filter(assignment -> !assignment.withdrawn()
                        && assignment.kind() == kind
                        && assignment.id().fromStopSequence() == stopSequence
                        && assignment.validFromMillis() <= millis)
                .map(Assignment::validFromMillis);
    }

    private Optional<Assignment> findNearest(String deviceId, long millis) {
        List<Assignment> ofDevice = assignments.stream()
                .filter(assignment -> isOf(assignment, deviceId))
                .toList();
        return Nearest.find(ofDevice, millis, Long.MAX_VALUE);
    }

    private static boolean isOf(Assignment assignment, String deviceId) {
        return assignment.id().deviceId() != null && assignment.id().deviceId().equals(deviceId);
    }
}
