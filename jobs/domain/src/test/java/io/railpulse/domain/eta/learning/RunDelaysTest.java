package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.MINUTE;
import static io.railpulse.domain.eta.learning.LearningRailway.planned;
import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.timetable.TrainRun;
import org.junit.jupiter.api.Test;

class RunDelaysTest {
    private static final TrainRun RUN = run("7", 0);

    private final PlannedMoments plan = new PlannedMoments(RUN);
    private final RunDelays delays = RunDelays.of(plan);

    @Test
    void isLateAsItsNewestMomentWas() {
        happens(1, 2);
        happens(2, 3.5);

        assertThat(delays.delayNow(plan)).isCloseTo(3.5, within(1e-9));
        assertThat(delays.first).isCloseTo(2, within(1e-9));
    }

    @Test
    void isLateAsWhereItWasSeenSince() {
        happens(1, 0);
        // Half way after eight minutes instead of five.
        assertThat(delays.see(plan, 5_000, planned(RUN, 1) + 8 * MINUTE)).isTrue();

        assertThat(delays.share()).isCloseTo(0.5, within(1e-9));
        assertThat(delays.delayNow(plan)).isCloseTo(3, within(1e-9));
    }

    @Test
    void whereItWasSeenBeforeSaysNothing() {
        happens(1, 0);
        delays.see(plan, 5_000, planned(RUN, 1) + 8 * MINUTE);

        assertThat(delays.see(plan, 4_000, planned(RUN, 1) + 7 * MINUTE)).isFalse();
    }

    @Test
    void whereItWasSeenMayBeFoundOutBetter() {
        happens(1, 0);
        long seen = planned(RUN, 1) + 8 * MINUTE;
        delays.see(plan, 5_000, seen);

        assertThat(delays.see(plan, 5_000, seen)).isFalse();
        assertThat(delays.see(plan, 8_000, seen)).isTrue();
        assertThat(delays.delayNow(plan)).isCloseTo(0, within(1e-9));
    }

    @Test
    void isLateAsWhereItWasFirstSeen() {
        delays.begin(plan, 1, 5_000, planned(RUN, 1) + 20 * MINUTE);

        assertThat(delays.underWay).isTrue();
        assertThat(delays.delayNow(plan)).isCloseTo(15, within(1e-9));
        assertThat(delays.first).isCloseTo(15, within(1e-9));
    }

    @Test
    void whereItStandsSaysNothing() {
        happens(2, 0);

        assertThat(delays.see(plan, 10_000, planned(RUN, 2) + MINUTE)).isFalse();
    }

    @Test
    void aNewMomentIsNewerThanWhereItWasSeen() {
        happens(1, 0);
        delays.see(plan, 5_000, planned(RUN, 1) + 8 * MINUTE);
        happens(2, 3);

        assertThat(delays.share()).isZero();
        assertThat(delays.delayNow(plan)).isCloseTo(3, within(1e-9));
    }

    @Test
    void goesBackWithWhoeverKnowsBetter() {
        happens(1, 0);
        happens(4, 5);
        happens(2, 1);

        assertThat(delays.moment).isEqualTo(2);
        assertThat(delays.delays[4]).isNaN();
    }

    private void happens(int moment, double lateMinutes) {
        long millis = planned(RUN, moment) + Math.round(lateMinutes * MINUTE);
        delays.take(plan, moment, millis, millis, Learned.NOTHING);
    }
}
