package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.RunPlan.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedMomentsTest {
    private final ObservedMoments observed = new ObservedMoments(6);

    @Test
    void nothingIsKnownBeforeItIsReceived() {
        observed.add(1, 100, 160, 0);

        assertThat(observed.timeAt(1, 159)).isEqualTo(UNKNOWN);
        assertThat(observed.furthestAt(159)).isEqualTo(-1);
        assertThat(observed.timeAt(1, 160)).isEqualTo(100);
        assertThat(observed.furthestAt(160)).isEqualTo(1);
    }

    @Test
    void aRevisionCountsFromWhenItIsReceived() {
        observed.add(1, 100, 160, 0);
        observed.add(1, 90, 200, 0);
        observed.add(1, 95, 200, 1);

        assertThat(observed.timeAt(1, 199)).isEqualTo(100);
        assertThat(observed.timeAt(1, 200)).isEqualTo(95);
    }

    @Test
    void whatTurnedOutNotToHaveHappenedIsNotTheFurthest() {
        observed.add(1, 100, 160, 0);
        observed.add(4, 300, 300, 0);
        observed.add(4, UNKNOWN, 400, 0);

        assertThat(observed.furthestAt(399)).isEqualTo(4);
        assertThat(observed.furthestAt(400)).isEqualTo(1);
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        observed.add(1, 90, 200, 0);
        observed.add(1, 100, 160, 0);
        observed.add(1, 100, 160, 0);

        assertThat(observed.timeAt(1, 170)).isEqualTo(100);
        assertThat(observed.timeAt(1, 210)).isEqualTo(90);
    }
}
