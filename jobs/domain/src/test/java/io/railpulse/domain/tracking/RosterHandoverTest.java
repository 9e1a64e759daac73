package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.asset;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.timetable.CallRole;
import org.junit.jupiter.api.Test;

class RosterHandoverTest {
    private final TestTrain train = new TestTrain(TestLine.run(
            call(1, "Alpha", 0, null, "10:00"),
            call(2, "Bravo", 10_000, "10:10", "14:00").withRole(CallRole.BORDER),
            call(3, "Delta", 30_000, "14:34", null)));

    @Test
    void isReloadedFromTheFirstToLeaveAndReleasedWithTheLastToJoin() {
        arrive();
        assign(asset(LOCOMOTIVE, "CN 1", RUN, 1, "09:30", 2, null));
        assign(asset(WAGON, "1435", RUN, 1, "09:30", 2, null));
        assertThat(state("11:00")).isEqualTo("at-border-arrived since 10:12");

        assign(asset(LOCOMOTIVE, "CN 1", RUN, 1, "09:30", 2, "11:00"));
        assign(asset(WAGON, "1435", RUN, 1, "09:30", 2, "12:00"));
        assertThat(state("11:30")).isEqualTo("at-border-reloading since 11:00");

        assign(asset(LOCOMOTIVE, "KZ 1", RUN, 2, "12:30", 3, null));
        assertThat(state("12:40")).isEqualTo("at-border-reloading since 11:00");

        assign(asset(WAGON, "1520", RUN, 2, "13:00", 3, null));
        assertThat(state("12:59")).isEqualTo("at-border-reloading since 11:00");
        assertThat(state("13:00")).isEqualTo("at-border-released since 13:00");
    }

    @Test
    void isReleasedWithItsLocomotiveWhereItsWagonsGoThrough() {
        arrive();
        assign(asset(WAGON, "W", RUN, 1, "09:30", 3, null));
        assign(asset(LOCOMOTIVE, "PL 1", RUN, 1, "09:30", 2, "10:30"));
        assertThat(state("10:40")).isEqualTo("at-border-reloading since 10:30");

        assign(asset(LOCOMOTIVE, "DE 1", RUN, 2, "11:15", 3, null));
        assertThat(state("11:20")).isEqualTo("at-border-released since 11:15");
    }

    @Test
    void knowsNothingWithoutARoster() {
        arrive();
        assertThat(state("12:00")).isEqualTo("at-border-arrived since 10:12");
    }

    private void arrive() {
        train.reported(ARRIVAL, "bravo", "10:12");
    }

    private void assign(Assignment assignment) {
        train.tracker.takeAssignment(assignment, train.train);
    }

    private String state(String time) {
        RunCondition condition = new StateJudge(TrackingOptions.defaults(), new RosterHandover())
                .judge(train.train, train.train.lastMoment(), at(time));
        return condition.state().code() + " since " + clock(condition.sinceMillis());
    }
}
