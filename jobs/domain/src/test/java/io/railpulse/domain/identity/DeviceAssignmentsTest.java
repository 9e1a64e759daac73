package io.railpulse.domain.identity;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceAssignmentsTest {
    private static final long HOUR = 3_600_000;

    private final DeviceAssignments device = new DeviceAssignments();

    @Test
    void findsTheRunThatHoldsAtATime() {
        device.put(assigned(CONTAINER, "tag", "west", 1, "08:00", 4, "10:00"));
        device.put(assigned(CONTAINER, "tag", "north", 1, "14:00", 4, null));

        assertThat(device.findTrainRunId(at("09:00"), HOUR)).contains("west");
        assertThat(device.findTrainRunId(at("11:00"), HOUR)).contains("west");
        assertThat(device.findTrainRunId(at("12:00"), HOUR)).isEmpty();
        assertThat(device.findTrainRunId(at("13:00"), HOUR)).contains("north");
        assertThat(device.findTrainRunId(at("23:00"), HOUR)).contains("north");
    }

    @Test
    void believesTheLaterOfTwoThatHold() {
        device.put(assigned(CONTAINER, "tag", "north", 1, "10:00", 4, null));
        device.put(assigned(CONTAINER, "tag", "west", 1, "08:00", 4, null));

        assertThat(device.findTrainRunId(at("09:00"), 0)).contains("west");
        assertThat(device.findTrainRunId(at("10:00"), 0)).contains("north");
    }

    @Test
    void believesTheNearerOfTwoThatDoNotHold() {
        device.put(assigned(CONTAINER, "tag", "west", 1, "08:00", 4, "10:00"));
        device.put(assigned(CONTAINER, "tag", "north", 1, "11:00", 4, "12:00"));

        assertThat(device.findTrainRunId(at("10:20"), HOUR)).contains("west");
        assertThat(device.findTrainRunId(at("10:30"), HOUR)).contains("north");
        assertThat(device.findTrainRunId(at("10:40"), HOUR)).contains("north");
    }

    @Test
    void knowsNothingOfWhatWasWithdrawn() {
        Assignment assignment = assigned(CONTAINER, "tag", "west", 1, "08:00", 4, "10:00");
        device.put(assignment);
        device.put(Assignment.withdrawalOf(assignment.id()));

        assertThat(device.findTrainRunId(at("09:00"), HOUR)).isEmpty();
        assertThat(device.findNextForgettingMillis(HOUR)).isEmpty();
    }

    @Test
    void forgetsEachSomeTimeAfterItsEndOrWhereNoneIsKnownAfterItsBeginning() {
        device.put(assigned(CONTAINER, "tag", "west", 1, "08:00", 4, "10:00"));
        device.put(assigned(CONTAINER, "tag", "north", 1, "14:00", 4, null));
        assertThat(device.findNextForgettingMillis(HOUR)).contains(at("11:00"));

        device.forgetBefore(at("11:00"), HOUR);
        assertThat(device.findTrainRunId(at("09:00"), 0)).isEmpty();
        assertThat(device.findNextForgettingMillis(HOUR)).contains(at("15:00"));

        device.forgetBefore(at("15:00"), HOUR);
        assertThat(device.assignments).isEmpty();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int number = 0; number <= DeviceAssignments.MOST; number++) {
            AssignmentId id = new AssignmentId("C", "tag", "run-" + number, 1);
            device.put(new Assignment(id, CONTAINER, 2, at("00:00") + number * 1_000L, at("00:01") + number, false));
        }

        assertThat(device.assignments)
                .hasSize(DeviceAssignments.MOST)
                .noneMatch(assignment -> assignment.id().trainRunId().equals("run-0"));
    }
}
