package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.asset;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.IdentityOptions;
import io.railpulse.domain.identity.Roster;
import io.railpulse.domain.identity.TestRoster;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignTrainTest {
    private static final Assignment TRACKED = assigned(LOCOMOTIVE, "gps", RUN, 1, "10:00", 4, "12:00");
    private static final IdentityOptions PARTLY_ASSIGNED =
            new IdentityOptions(Duration.ofHours(2), false, Duration.ofDays(30));

    private final ForeignTrain foreign = new ForeignTrain(IdentityOptions.defaults());

    @Test
    void aFixOfADeviceThatIsNotOnTheRosterIsForeign() {
        assertThat(findFault("other", "11:00", TestRoster.of(TRACKED)))
                .contains("other was not on board at 2025-03-01T11:00:00Z");
        assertThat(findFault("gps", "11:00", TestRoster.of(TRACKED))).isEmpty();
    }

    @Test
    void nothingIsForeignWhereNoDeviceIsAssigned() {
        assertThat(findFault("other", "11:00", new Roster())).isEmpty();
        assertThat(findFault("other", "11:00", TestRoster.of(asset(WAGON, "W 1", RUN, 1, "10:00", 4, "12:00"))))
                .isEmpty();
        assertThat(findFault("other", "13:00", TestRoster.of(TRACKED))).isEmpty();
    }

    @Test
    void aFixOfAnUnknownDeviceIsNotForeign() {
        assertThat(findFault(null, "11:00", TestRoster.of(TRACKED))).isEmpty();
    }

    @Test
    void aDeviceThatHasLeftIsForeignOnceTheGraceIsOver() {
        Roster roster = TestRoster.of(TRACKED);
        assertThat(findFault("gps", "14:00", roster)).isEmpty();
        assertThat(findFault("gps", "14:01", roster)).isPresent();
        assertThat(findFault("gps", "08:00", roster)).isEmpty();
        assertThat(findFault("gps", "07:59", roster)).isPresent();
    }

    @Test
    void onlyADeviceThatHasLeftIsForeignWhereNotAllAreAssigned() {
        ForeignTrain careful = new ForeignTrain(PARTLY_ASSIGNED);
        assertThat(careful.findFault(fix("other", "11:00"), TestRoster.of(TRACKED)))
                .isEmpty();
        assertThat(careful.findFault(fix("gps", "15:00"), TestRoster.of(TRACKED)))
                .isPresent();
    }

    @Test
    void aForeignFixMovesNothingAndIsTakenOnceItsDeviceIsAssigned() {
        TestTrain train = TestTrain.onTheLine();
        train.tracker.takeAssignment(TRACKED, train.train);

        assertThat(train.seen(fix("tag", "10:05"), at("10:05")).reason()).isEqualTo(RejectReason.FOREIGN_TRAIN);
        assertThat(train.train.motion().hasPosition()).isFalse();

        train.tracker.takeAssignment(assigned(CONTAINER, "tag", RUN, 1, "09:30", 4, null), train.train);
        assertThat(train.seen(fix("tag", "10:05"), at("10:06"))).isEqualTo(Judgement.ACCEPTED);
    }

    private Optional<String> findFault(String device, String time, Roster roster) {
        return foreign.findFault(fix(device, time), roster);
    }

    private static PositionReport fix(String device, String time) {
        return new PositionReport(null, device, null, null, at(time), 0, TestLine.longitude(5_000), null, null, null);
    }
}
