package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UsualTimesTest {
    private static final PlannedMoments PLAN = new PlannedMoments(run("7", 0));

    private final LearningRailway railway = new LearningRailway();

    @Test
    void aTraversalOfSeveralSegmentsIsSharedOutAmongThem() {
        UsualTimes.learn(new Progress(1, 5, 4, 4), PLAN, 0, railway);

        assertThat(link(1)).isEqualTo(link(4)).isEqualTo(4.0 / 5, within(1e-9));
    }

    @Test
    void whatATraversalShowsOfALinkIsNotClipped() {
        UsualTimes.learn(new Progress(1, 2, 12, 12), PLAN, 0, railway);

        double[] link = railway.find(LearnedKind.LINK, PLAN.link(1));
        assertThat(link[LinkDeviations.TRAVERSALS]).isEqualTo(1);
        assertThat(link[LinkDeviations.P50]).isEqualTo(12);
    }

    @Test
    void theTraversalsOfSeveralSegmentsAddUp() {
        UsualTimes.learn(new Progress(1, 2, 2, 2), PLAN, 0, railway);
        double before = link(1);
        UsualTimes.learn(new Progress(1, 4, 6, 6), PLAN, 0, railway);

        double shown = railway.find(LearnedKind.LINK, PLAN.link(2))[LinkDeviations.P50]
                + railway.find(LearnedKind.LINK, PLAN.link(3))[LinkDeviations.P50];
        double ofTheFirst = 6 - shown;
        assertThat(before).isPositive();
        assertThat(ofTheFirst).isPositive().isLessThan(shown / 2);
    }

    @Test
    void whatIsLessCertainTakesMoreOfIt() {
        for (int times = 0; times < 20; times++) {
            UsualTimes.learn(new Progress(1, 2, 0, 0), PLAN, 0, railway);
        }
        UsualTimes.learn(new Progress(1, 4, 3, 3), PLAN, 0, railway);

        assertThat(link(1)).isLessThan(0.2);
        assertThat(link(3)).isGreaterThan(0.9);
    }

    @Test
    void nonsenseWeighsNoMoreThanABadDay() {
        UsualTimes.learn(new Progress(1, 2, 600, 600), PLAN, 0, railway);

        assertThat(link(1)).isLessThanOrEqualTo(2);
    }

    @Test
    void theNewestTraversalsAreRememberedTheNewestFirst() {
        for (int times = 1; times <= 9; times++) {
            UsualTimes.learn(new Progress(1, 2, times, times), PLAN, times, railway);
        }
        double[] live = railway.find(LearnedKind.LIVE, PLAN.place(1));
        assertThat(live).hasSize(2 * UsualTimes.LIVE).startsWith(9, 9, 8, 8);
    }

    @Test
    void theNetworkIsDisturbedWhileManyLoseTime() {
        for (int times = 0; times < 40; times++) {
            UsualTimes.learn(new Progress(1, 2, 3, 3), PLAN, 100, railway);
        }
        assertThat(Disturbance.at(100, PLAN.kind(), railway)).isGreaterThan(1.5);
        assertThat(Disturbance.at(100 + 240, PLAN.kind(), railway)).isLessThan(0.01);
    }

    private double link(int segment) {
        return railway.find(LearnedKind.LINK, PLAN.link(segment))[UsualTimes.MEAN];
    }
}
