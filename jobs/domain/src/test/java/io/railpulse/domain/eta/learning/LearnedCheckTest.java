package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearnedCheckTest {

    @Test
    void findsNothingWrongWithAnythingThatIsLearnedAndLasts() {
        LearningRailway railway = new LearningRailway();
        for (int day = 0; day < 30; day++) {
            railway.goes(run("7", day), 1, 2, 2, 3, 3, 4);
        }
        for (LearnedKind kind : LearnedKind.values()) {
            if (!kind.isOfTheMoment()) {
                assertThat(railway.learned(kind)).as(kind.code()).isNotEmpty();
                railway.learned(kind)
                        .forEach((key, numbers) -> assertThat(LearnedCheck.findFault(kind, key, numbers))
                                .as(kind.code() + " " + key)
                                .isEmpty());
            }
        }
    }

    @Test
    void findsTooManyNumbersAndTooFew() {
        assertThat(LearnedCheck.findFault(LearnedKind.LINK, "a>b 1", new double[2]))
                .contains("2 numbers are not what link has");
        assertThat(LearnedCheck.findFault(LearnedKind.WEIGHTS, "a3", new double[Feature.count()]))
                .isPresent();
        assertThat(LearnedCheck.findFault(LearnedKind.HISTORY, "7/8", new double[12]))
                .isPresent();
        assertThat(LearnedCheck.findFault(LearnedKind.HISTORY, "seven", new double[8]))
                .isPresent();
        assertThat(LearnedCheck.findFault(LearnedKind.BAND, "a3", new double[0]))
                .isPresent();
    }

    @Test
    void findsNumbersThatAreNone() {
        assertThat(LearnedCheck.findFault(LearnedKind.WIDTH, "a3", new double[] {1, Double.NaN}))
                .contains("one of the numbers is NaN");
        assertThat(LearnedCheck.findFault(LearnedKind.HISTORY, "7/2", new double[] {1, Double.NaN}))
                .isEmpty();
        assertThat(LearnedCheck.findFault(LearnedKind.HISTORY, "7/2", new double[] {1, Double.POSITIVE_INFINITY}))
                .isPresent();
    }

    @Test
    void findsWhatIsOfTheMomentAndWhatNamesNoLink() {
        assertThat(LearnedCheck.findFault(LearnedKind.LIVE, "a>b", new double[2]))
                .isPresent();
        assertThat(LearnedCheck.findFault(LearnedKind.LINK, "a to b", new double[LinkDeviations.COUNT]))
                .contains("a to b names no link");
    }
}
