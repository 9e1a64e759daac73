package io.railpulse.domain.alert.kind;

import static io.railpulse.domain.alert.kind.SeenCall.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.SkippedCalls;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import org.junit.jupiter.api.Test;

class SkippedStopTest {
    private static final long MINUTE = 60_000;

    @Test
    void countsCallsThatWerePassedInsteadOfMade() {
        Condition condition =
                after(at(3).passed().told(310), at(2).told(320), at(4).passed().told(410));

        assertThat(condition.value()).isEqualTo(2);
        assertThat(condition.place()).isEqualTo("stop-4");
        assertThat(condition.sinceMillis()).isEqualTo(309 * MINUTE);
        assertThat(condition.occurredMillis()).isEqualTo(500 * MINUTE);
        assertThat(condition.reason()).isEqualTo("did not stop at stop-3, stop-4");
    }

    @Test
    void countsCallsThatThePlanDropped() {
        Condition condition = after(at(3).dropped().told(310));

        assertThat(condition.value()).isEqualTo(1);
        assertThat(condition.sinceMillis()).isEqualTo(310 * MINUTE);
        assertThat(after(at(9).dropped().booked(900L, null).told(310)).value()).isEqualTo(1);
    }

    @Test
    void countsNoPassWhereNothingElseWasBooked() {
        assertThat(after(at(3).passed().booked(300L, 300L).told(310)).value()).isZero();
        assertThat(after(at(3).dropped().booked(300L, 300L).told(310)).value()).isZero();
        assertThat(after(at(3).passed().booked(null, null).told(310)).value()).isZero();
        assertThat(after(at(3).passed().booked(null, 300L).told(310)).value()).isZero();
    }

    @Test
    void countsNoGuess() {
        assertThat(after(at(3).passed().by(CallMethod.ESTIMATED).told(310)).value())
                .isZero();
        assertThat(after(at(3).passed().by(CallMethod.REPORTED).told(310)).value())
                .isEqualTo(1);
    }

    @Test
    void takesBackWhatTurnsOutOtherwise() {
        assertThat(after(at(3).passed().told(310), at(3).told(320)).value()).isZero();
        assertThat(after(at(3).passed().told(310), at(3).passed().withdrawn().told(320))
                        .value())
                .isZero();
    }

    @Test
    void putsNothingOlderOverWhatIsNewer() {
        assertThat(after(at(3).told(320), at(3).passed().told(310)).value()).isZero();
    }

    @Test
    void isOverWithTheTrain() {
        SkippedCalls skipped = new SkippedCalls();
        skipped.take(at(3).passed().told(310));

        assertThat(new SkippedStop().judge(skipped, true, 400 * MINUTE).over()).isTrue();
    }

    @Test
    void saysWhetherAnythingChanged() {
        SkippedCalls skipped = new SkippedCalls();

        assertThat(skipped.take(at(2).told(200))).isFalse();
        assertThat(skipped.take(at(3).passed().told(310))).isTrue();
        assertThat(skipped.take(at(3).passed().told(310))).isFalse();
        assertThat(skipped.take(at(3).told(320))).isTrue();
    }

    private static Condition after(ObservedCall... calls) {
        SkippedCalls skipped = new SkippedCalls();
        for (ObservedCall call : calls) {
            skipped.take(call);
        }
        return new SkippedStop().judge(skipped, false, 500 * MINUTE);
    }
}
