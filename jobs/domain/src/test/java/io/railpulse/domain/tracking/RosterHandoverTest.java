package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;
import static io.railpulse.domain.identity.TestRoster.asset;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestTrain;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.TestRoster;
import org.junit.jupiter.api.Test;

/** Bravo, the call with the stop sequence 2, is where the train is reloaded. */
class RosterHandoverTest {
    private static final int BRAVO = 1;

    private final BorderHandover handover = new RosterHandover();

    @Test
    void knowsOfNoWorkWithoutAssignments() {
        assertThat(reloadingSince()).isEqualTo(CallSheet.UNKNOWN);
        assertThat(releasedSince()).isEqualTo(CallSheet.UNKNOWN);
    }

    @Test
    void isReloadedFromWhenTheFirstLocomotiveOrWagonHasLeft() {
        Assignment locomotive = asset(LOCOMOTIVE, "HXD1", "run", 1, "09:30", 2, "10:12");
        Assignment wagon = asset(WAGON, "W1", "run", 1, "09:30", 2, "10:20");

        assertThat(reloadingSince(wagon, locomotive)).isEqualTo(at("10:12"));
        assertThat(releasedSince(wagon, locomotive)).isEqualTo(CallSheet.UNKNOWN);
    }

    @Test
    void isReloadedFromWhenAWagonOfTheOtherGaugeHasJoined() {
        assertThat(reloadingSince(asset(WAGON, "W2", "run", 2, "10:25", 4, null)))
                .isEqualTo(at("10:25"));
    }

    @Test
    void isReleasedWhenALocomotiveHasJoined() {
        assertThat(releasedSince(asset(LOCOMOTIVE, "KZ8A", "run", 2, "10:40", 4, null)))
                .isEqualTo(at("10:40"));
    }

    @Test
    void contentsThatGoOnAndOtherCallsSayNothing() {
        Assignment box = asset(CONTAINER, "MSKU1234565", "run", 1, "09:30", 2, "10:12");
        Assignment elsewhere = asset(LOCOMOTIVE, "HXD1", "run", 1, "09:30", 3, "11:12");

        assertThat(reloadingSince(box, elsewhere, locomotiveThatStays())).isEqualTo(CallSheet.UNKNOWN);
    }

    @Test
    void whatWasTakenBackNeverHappened() {
        assertThat(reloadingSince(
                        asset(LOCOMOTIVE, "HXD1", "run", 1, "09:30", 2, "10:12").asWithdrawn()))
                .isEqualTo(CallSheet.UNKNOWN);
    }

    private static Assignment locomotiveThatStays() {
        return asset(LOCOMOTIVE, "HXD2", "run", 1, "09:30", 2, null);
    }

    private long reloadingSince(Assignment... assignments) {
        return handover.reloadingSinceMillis(with(assignments), BRAVO);
    }

    private long releasedSince(Assignment... assignments) {
        return handover.releasedSinceMillis(with(assignments), BRAVO);
    }

    private static TrackedTrain with(Assignment... assignments) {
        TrackedTrain train = TestTrain.onTheLine().train;
        train.roster = TestRoster.of(assignments);
        return train;
    }
}
