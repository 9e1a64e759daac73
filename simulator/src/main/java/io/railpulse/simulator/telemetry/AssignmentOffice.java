package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Those who write down what travels with a train: each asset when it joins, where it is meant to leave being known and when not,
 * and once more when it has left.
 */
final class AssignmentOffice implements TelegramSource {
    private final Journey journey;
    private final List<Assignment> assignments;

    /** @param assignments of the journey, at least one */
    AssignmentOffice(Journey journey, List<Assignment> assignments) {
        this.journey = journey;
        this.assignments = List.copyOf(assignments);
    }

    @Override
    public Journey journey() {
        return journey;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public Input input() {
        return Input.ASSIGNMENTS;
    }

    @Override
    public long opensAtMillis() {
        return assignments.stream().mapToLong(Assignment::validFromMillis).min().orElseThrow();
    }

    /** Of one run there are a few hundred: they are made at once. */
    @Override
    public Iterator<Telegram> open() {
        List<Telegram> told = new ArrayList<>();
        for (Assignment assignment : assignments) {
            told.add(new AssignmentTelegram(assignment.validFromMillis(), rowOf(assignment, null), null));
            told.add(new AssignmentTelegram(
                    assignment.validToMillis(), rowOf(assignment, assignment.validToMillis()), null));
        }
        told.sort(Comparator.comparingLong(Telegram::receivedAtMillis));
        return told.iterator();
    }

    private static AssetAssignment rowOf(Assignment assignment, Long validToMillis) {
        return new AssetAssignment(
                assignment.assetId(),
                assignment.kind(),
                assignment.deviceId(),
                assignment.tripId(),
                assignment.serviceDate(),
                assignment.fromSequence(),
                assignment.toSequence(),
                assignment.validFromMillis(),
                validToMillis);
    }
}
