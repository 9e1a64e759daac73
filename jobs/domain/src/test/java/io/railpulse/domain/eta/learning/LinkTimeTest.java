package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkTimeTest {

    @Test
    void isToldInSecondsWhateverTheUnit() {
        double[] numbers = {0.5, 0.04, 12, -0.1, 0.4, 2};

        assertThat(LinkTime.of(link("freight/30", "alpha>bravo 3", numbers)))
                .contains(new LinkTime(
                        "freight/30",
                        "alpha>bravo 3",
                        "freight",
                        "alpha",
                        "bravo",
                        5_400,
                        12,
                        900.0,
                        360.0,
                        -180.0,
                        720.0,
                        3_600.0,
                        7));
    }

    @Test
    void hasNoDestinationWhereItIsADwell() {
        LinkTime dwell = LinkTime.of(link("/1", "bravo> 2", new double[6])).orElseThrow();

        assertThat(dwell.toStopId()).isNull();
        assertThat(dwell.trainClass()).isEmpty();
        assertThat(dwell.plannedSeconds()).isEqualTo(120);
    }

    @Test
    void saysNothingOfALinkThatWasForgotten() {
        LinkTime forgotten = LinkTime.of(link("/1", "alpha>bravo 3", null)).orElseThrow();

        assertThat(forgotten.traversals()).isZero();
        assertThat(forgotten.meanSeconds()).isNull();
        assertThat(forgotten.p90Seconds()).isNull();
    }

    @Test
    void isNothingElseThatIsLearned() {
        assertThat(LinkTime.of(new LearnedUpdate("/1", LearnedKind.TRIP, "7/8 1", new double[2], 7)))
                .isEmpty();
    }

    private static LearnedUpdate link(String trainKind, String key, double[] numbers) {
        return new LearnedUpdate(trainKind, LearnedKind.LINK, key, numbers, 7);
    }
}
