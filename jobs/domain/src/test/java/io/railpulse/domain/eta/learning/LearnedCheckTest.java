package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.border.BorderQueue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedCheckTest {

    @Test
    void findsNothingWrongWithAnythingThatIsLearnedAndLasts() {
        LearningRailway railway = new LearningRailway();
        for (int day = 0; day < 30; day++) {
            railway.goes(run("7", day), 1, 2, 2, 3, 3, 4);
        }
        for (LearnedKind kind : LearnedKind.values()) {
            if (!kind.isOfTheMoment() && !isOfLongRuns(kind)) {
                assertThat(railway.learned(kind)).as(kind.code()).isNotEmpty();
                railway.learned(kind)
                        .forEach((key, numbers) -> assertThat(findFault(kind, key, numbers))
                                .as(kind.code() + " " + key)
                                .isEmpty());
            }
        }
    }

    @Test
    void findsTooManyNumbersAndTooFew() {
        assertThat(findFault(LearnedKind.LINK, "a>b 1", new double[2])).contains("2 numbers are not what link has");
        assertThat(findFault(LearnedKind.WEIGHTS, "a3", new double[Feature.count(TrainKind.parse("/1"))]))
                .isPresent();
        assertThat(findFault(LearnedKind.HISTORY, "7/8", new double[12])).isPresent();
        assertThat(findFault(LearnedKind.HISTORY, "seven", new double[8])).isPresent();
        assertThat(findFault(LearnedKind.PATTERN, "a>d 5f/8", new double[2 * 18]))
                .isEmpty();
        assertThat(findFault(LearnedKind.PATTERN, "a>d 5f/8", new double[8])).isPresent();
        assertThat(findFault(LearnedKind.PATTERN, "a>d 5f/0", new double[2])).isPresent();
        assertThat(findFault(LearnedKind.BAND, "a3", new double[0])).isPresent();
    }

    @Test
    void findsNumbersThatAreNone() {
        assertThat(findFault(LearnedKind.WIDTH, "a3", new double[] {1, Double.NaN}))
                .contains("one of the numbers is NaN");
        assertThat(findFault(LearnedKind.HISTORY, "7/2", new double[] {1, Double.NaN}))
                .isEmpty();
        assertThat(findFault(LearnedKind.HISTORY, "7/2", new double[] {1, Double.POSITIVE_INFINITY}))
                .isPresent();
    }

    @Test
    void findsWhatIsOfTheMomentAndWhatNamesNoLink() {
        assertThat(findFault(LearnedKind.LIVE, "a>b", new double[2])).isPresent();
        assertThat(findFault(LearnedKind.LINK, "a to b", new double[LinkDeviations.COUNT]))
                .contains("a to b names no link");
    }

    @Test
    void takesOfAQueueWhatLastsOnly() {
        BorderQueue queue = new BorderQueue();
        for (int train = 0; train < 6; train++) {
            queue.arrive(train, 10);
        }
        queue.depart(0, 100);
        queue.depart(1, 160);
        queue.depart(2, 220);

        assertThat(findFault(LearnedKind.QUEUE, "dostyk>aktogay", queue.numbers()))
                .isPresent();
        double[] lasting = BorderQueue.lastingOf(queue.numbers());
        assertThat(findFault(LearnedKind.QUEUE, "dostyk>aktogay", lasting)).isEmpty();
        BorderQueue known = BorderQueue.of(lasting);
        assertThat(known.waiting(300)).isZero();
        assertThat(known.isSpaced()).isEqualTo(queue.isSpaced());
        assertThat(known.serviceMinutes(300)).isEqualTo(queue.serviceMinutes(300));
    }

    private static boolean isOfLongRuns(LearnedKind kind) {
        return kind == LearnedKind.NEED || kind == LearnedKind.BOOKED || kind == LearnedKind.QUEUE;
    }

    private static Optional<String> findFault(LearnedKind kind, String key, double[] numbers) {
        return LearnedCheck.findFault(new LearnedUpdate("/1", kind, key, numbers, 7));
    }
}
