package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DwellKeysTest {

    @Test
    void tellDwellsFromLinks() {
        PlannedMoments plan = new PlannedMoments(LearningRailway.run("7", 0));
        for (int segment = 0; segment < plan.lastMoment(); segment++) {
            boolean isDwell = segment % 2 == 0;
            assertThat(DwellKeys.isOfDwell(LearnedKind.LINK, plan.link(segment)))
                    .isEqualTo(isDwell);
            assertThat(DwellKeys.isOfDwell(LearnedKind.TRIP, plan.trip(segment)))
                    .isEqualTo(isDwell);
            assertThat(DwellKeys.isOfDwell(LearnedKind.NEED, plan.sort(segment)))
                    .isEqualTo(isDwell);
            assertThat(DwellKeys.isOfDwell(LearnedKind.NEED, plan.need(segment)))
                    .isEqualTo(isDwell);
        }
    }

    @Test
    void countTheWorkAtABorderAndWhetherTrainsLeaveEarlyAmongDwells() {
        assertThat(DwellKeys.isOfDwell(LearnedKind.NEED, "border nominal")).isTrue();
        assertThat(DwellKeys.isOfDwell(LearnedKind.NEED, "Alashankou>Dostyk dwell"))
                .isTrue();
        assertThat(DwellKeys.isOfDwell(LearnedKind.BOOKED, "d")).isTrue();
        assertThat(DwellKeys.isOfDwell(LearnedKind.BOOKED, "a")).isFalse();
    }

    @Test
    void leaveLiveTimesOfDwellsAlone() {
        assertThat(DwellKeys.isOfDwell(LearnedKind.LIVE, "bravo>")).isFalse();
    }
}
