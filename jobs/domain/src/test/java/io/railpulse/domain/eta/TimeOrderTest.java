package io.railpulse.domain.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
    @Test
    void raisesWhatIsEarlierThanWhatLiesBeforeIt() {
        long[] times = {9, 5, 30, UNKNOWN, 20, 40};
        TimeOrder.raise(times, 1);
        assertThat(times).containsExactly(9, 5, 30, UNKNOWN, 30, 40);
    }

    @Test
    void movesWhatIsOutOfOrderHalfTheWayEach() {
        long[] times = {9, 5, 30, UNKNOWN, 20, 40};
        TimeOrder.meet(times, 1);
        assertThat(times).containsExactly(9, 5, 25, UNKNOWN, 25, 40);
    }

    @Test
    void whatMeetsIsInOrderAndLeavesWhatWas() {
        Random random = new Random(3);
        for (int trial = 0; trial < 1_000; trial++) {
            long[] times = random.longs(8, 0, 100).toArray();
            long[] met = times.clone();
            TimeOrder.meet(met, 0);
            assertThat(met).isSorted();
            Arrays.sort(times);
            long[] sorted = times.clone();
            TimeOrder.meet(sorted, 0);
            assertThat(sorted).containsExactly(times);
        }
    }
}
