package io.railpulse.domain.eta.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ToldHistoryTest {
    private final ToldHistory history = new ToldHistory();

    @Test
    void knowsWhatWasInForceAtAnyTime() {
        tell(10, 100L);
        tell(20, 120L);

        assertThat(history.findInForceAt(9)).isNull();
        assertThat(history.findInForceAt(10)).isEqualTo(told(10, 100L));
        assertThat(history.findInForceAt(19)).isEqualTo(told(10, 100L));
        assertThat(history.findInForceAt(1_000)).isEqualTo(told(20, 120L));
    }

    @Test
    void nothingIsInForceAfterAWithdrawal() {
        tell(10, 100L);
        tell(20, null);
        tell(30, 130L);

        assertThat(history.findInForceAt(29)).isNull();
        assertThat(history.findInForceAt(30)).isEqualTo(told(30, 130L));
    }

    @Test
    void whatIsToldAgainAtTheSameTimeReplacesWhatWasTold() {
        tell(10, 100L);
        tell(10, 110L);

        assertThat(history.size).isEqualTo(1);
        assertThat(history.findInForceAt(10)).isEqualTo(told(10, 110L));
    }

    @Test
    void keepsAllUpToItsBound() {
        IntStream.range(0, ToldHistory.MOST).forEach(at -> tell(at, 1_000L + at));

        assertThat(history.dropped).isZero();
        for (int at = 0; at < ToldHistory.MOST; at++) {
            assertThat(history.findInForceAt(at)).isEqualTo(told(at, 1_000L + at));
        }
    }

    @Test
    void ofMoreItKeepsTheFirstAndTheNewestAndIsFinerTheNewerItIs() {
        int many = 20 * ToldHistory.MOST;
        IntStream.range(0, many).forEach(at -> tell(at, 1_000L + at));

        assertThat(history.size).isEqualTo(ToldHistory.MOST);
        assertThat(history.dropped).isEqualTo(many - ToldHistory.MOST);
        assertThat(history.findInForceAt(0)).isEqualTo(told(0, 1_000L));
        assertThat(history.findInForceAt(many)).isEqualTo(told(many - 1, 1_000L + many - 1));
        // What answers for any time was told earlier by no more than a tenth of its age.
        for (int at = 1; at < many; at++) {
            int age = many - at;
            assertThat(at - history.findInForceAt(at).madeAtMillis())
                    .as("in force %d before the newest", age)
                    .isLessThanOrEqualTo(1 + age / 10);
        }
    }

    private void tell(long madeAt, Long p50) {
        history.add(told(madeAt, p50));
    }

    private static ToldEta told(long madeAt, Long p50) {
        return p50 == null
                ? new ToldEta(madeAt, null, null, null, null)
                : new ToldEta(madeAt, p50 - 1, p50, p50 + 1, "running-time");
    }
}
