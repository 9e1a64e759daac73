package io.railpulse.domain.identity;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.asset;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RosterTest {
    private static final long HOUR = 3_600_000;

    @Test
    void knowsWhoIsOnBoardAndWhen() {
        Roster roster = TestRoster.of(assigned(LOCOMOTIVE, "gps", RUN, 1, "10:00", 3, "12:00"));

        assertThat(roster.knowsDevice("gps")).isTrue();
        assertThat(roster.knowsDevice("other")).isFalse();
        assertThat(roster.isOnBoard("gps", at("11:00"), 0)).isTrue();
        assertThat(roster.isOnBoard("gps", at("09:59"), 0)).isFalse();
        assertThat(roster.isOnBoard("gps", at("12:01"), 0)).isFalse();
        assertThat(roster.isOnBoard("gps", at("09:00"), HOUR)).isTrue();
        assertThat(roster.isOnBoard("gps", at("13:00"), HOUR)).isTrue();
        assertThat(roster.isOnBoard("gps", at("13:00") + 1, HOUR)).isFalse();
        assertThat(roster.knowsDevicesAt(at("11:00"))).isTrue();
        assertThat(roster.knowsDevicesAt(at("13:00"))).isFalse();
    }

    @Test
    void takesAnEndThatIsNotKnownForOneThatHasNotCome() {
        Roster roster = TestRoster.of(assigned(CONTAINER, "tag", RUN, 1, "10:00", 4, null));

        assertThat(roster.isOnBoard("tag", at("23:59"), 0)).isTrue();
        assertThat(roster.findFirstLeft(CONTAINER, 4, at("23:59"))).isEmpty();
    }

    @Test
    void replacesWhatHasTheSameId() {
        Roster roster = TestRoster.of(
                assigned(CONTAINER, "tag", RUN, 1, "10:00", 4, null),
                assigned(CONTAINER, "tag", RUN, 1, "10:00", 4, "11:00"));

        assertThat(roster.assignments).hasSize(1);
        assertThat(roster.isOnBoard("tag", at("12:00"), 0)).isFalse();
    }

    @Test
    void countsWhatWasWithdrawnAsNeverHeld() {
        Assignment assignment = assigned(LOCOMOTIVE, "gps", RUN, 1, "10:00", 3, "12:00");
        Roster roster = TestRoster.of(assignment, assignment.asWithdrawn());

        assertThat(roster.find(assignment.id())).contains(assignment.asWithdrawn());
        assertThat(roster.knowsDevice("gps")).isFalse();
        assertThat(roster.isOnBoard("gps", at("11:00"), HOUR)).isFalse();
        assertThat(roster.knowsDevicesAt(at("11:00"))).isFalse();
        assertThat(roster.listAt(2)).isEmpty();
        assertThat(roster.kindOf("gps", at("11:00"))).isEmpty();
    }

    @Test
    void namesTheAssetThatCarriesADevice() {
        Roster roster = TestRoster.of(
                assigned(LOCOMOTIVE, "gps", RUN, 1, "10:00", 2, "11:00"),
                new Assignment(new AssignmentId("W 7", "gps", RUN, 2), WAGON, 4, at("11:30"), null, false));

        assertThat(roster.kindOf("gps", at("10:30"))).contains(LOCOMOTIVE);
        assertThat(roster.kindOf("gps", at("11:10"))).contains(LOCOMOTIVE);
        assertThat(roster.kindOf("gps", at("11:20"))).contains(WAGON);
        assertThat(roster.assetOf("gps", at("12:00"))).contains("W 7");
        assertThat(roster.assetOf("other", at("12:00"))).isEmpty();
    }

    @Test
    void listsWhatIsOnBoardAtACall() {
        Roster roster = TestRoster.of(
                asset(WAGON, "through", RUN, 1, "10:00", 4, null),
                asset(WAGON, "to the border", RUN, 1, "10:00", 2, null),
                asset(WAGON, "from the border", RUN, 3, "11:00", 4, null),
                new Assignment(new AssignmentId("anywhere", null, RUN, 1), WAGON, null, at("10:00"), null, false));

        assertThat(roster.listAt(2))
                .extracting(assignment -> assignment.id().assetId())
                .containsExactly("through", "to the border", "anywhere");
        assertThat(roster.listAt(3))
                .extracting(assignment -> assignment.id().assetId())
                .containsExactly("through", "from the border", "anywhere");
    }

    @Test
    void tellsWhatLeftAndWhatJoinedAtACall() {
        Roster roster = TestRoster.of(
                assigned(LOCOMOTIVE, "gps-1", RUN, 1, "10:00", 2, "11:00"),
                assigned(LOCOMOTIVE, "gps-2", RUN, 2, "11:30", 4, null),
                assigned(LOCOMOTIVE, "gps-3", RUN, 2, "11:40", 4, null),
                assigned(LOCOMOTIVE, "gps-4", RUN, 2, "11:20", 4, null).asWithdrawn());

        assertThat(roster.findFirstLeft(LOCOMOTIVE, 2, at("10:59"))).isEmpty();
        assertThat(roster.findFirstLeft(LOCOMOTIVE, 2, at("11:00"))).contains(at("11:00"));
        assertThat(roster.findFirstLeft(WAGON, 2, at("12:00"))).isEmpty();
        assertThat(roster.findFirstLeft(LOCOMOTIVE, 4, at("12:00"))).isEmpty();
        assertThat(roster.findFirstJoined(LOCOMOTIVE, 2, at("11:29"))).isEmpty();
        assertThat(roster.findFirstJoined(LOCOMOTIVE, 2, at("12:00"))).contains(at("11:30"));
        assertThat(roster.findLastJoined(LOCOMOTIVE, 2, at("11:39"))).contains(at("11:30"));
        assertThat(roster.findLastJoined(LOCOMOTIVE, 2, at("12:00"))).contains(at("11:40"));
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        Roster roster = new Roster();
        for (int number = 0; number <= Roster.MOST; number++) {
            AssignmentId id = new AssignmentId("W " + number, "gps-" + number, RUN, 1);
            roster.put(new Assignment(id, WAGON, 2, at("10:00") + number, null, false));
        }

        assertThat(roster.assignments).hasSize(Roster.MOST);
        assertThat(roster.knowsDevice("gps-0")).isFalse();
        assertThat(roster.knowsDevice("gps-1")).isTrue();
    }
}
