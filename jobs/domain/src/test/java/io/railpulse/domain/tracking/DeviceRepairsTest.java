package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.telemetry.repair.Repair;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What can be put right beside what was received of the same device before. */
class DeviceRepairsTest {
    private static final long SLOW = Duration.ofSeconds(11 * 60 + 23).toMillis();

    private final TestTrain train = TestTrain.onTheLine();

    /** A train that runs 750 m a minute, told by a clock that is slow by so much. */
    private Judgement seen(String time, long slow) {
        return seen("gps", time, slow);
    }

    private Judgement seen(String device, String time, long slow) {
        double metres = (at(time) - at("10:00")) / 80.0;
        PositionReport fix = new PositionReport(
                null, device, null, null, at(time) - slow, 0, TestLine.longitude(metres), null, null, null);
        return train.seen(fix, at(time));
    }

    private void seenUntilTwentyPast(String device) {
        for (int minute = 0; minute < 20; minute++) {
            assertThat(seen(device, String.format("10:%02d", minute), 0).repairs())
                    .isEmpty();
        }
    }

    @Test
    void everyRepairIsNamedAsItsClassAndSaysWhatItDoes() {
        assertThat(train.tracker.listRepairs()).extracting(Repair::code).doesNotHaveDuplicates();
        assertThat(train.tracker.listRepairs()).allSatisfy(repair -> {
            assertThat(repair.code())
                    .isEqualTo(repair.getClass()
                            .getSimpleName()
                            .replaceAll("(?<=.)([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT));
            assertThat(repair.sentence())
                    .as("%s needs one sentence", repair.code())
                    .matches("[A-Z].*\\.");
        });
    }

    @Test
    void aFixOfASkewedClockMovesItsTrainAtItsTrueTime() {
        seenUntilTwentyPast("gps");

        Judgement judgement = seen("10:20", SLOW);
        assertThat(judgement.isAccepted()).isTrue();
        assertThat(judgement.repairs()).containsExactly("skewed-clock");
        assertThat(judgement.movedMillis()).isEqualTo(SLOW);
        assertThat(train.train.motion().fixMillis).isEqualTo(at("10:20"));
        assertThat(train.train.motion().alongMetres).isCloseTo(15_000, within(1.0));
    }

    @Test
    void theClockOfOneDeviceSaysNothingOfAnother() {
        seenUntilTwentyPast("gps");
        seen("10:20", SLOW);

        assertThat(seen("other", "10:21", 0).repairs()).isEmpty();
        assertThat(seen("10:21", SLOW).repairs()).containsExactly("skewed-clock");
    }

    @Test
    void aCopyIsKnownByWhatWasReceivedNotByWhatItWasRepairedTo() {
        seenUntilTwentyPast("gps");
        seen("10:20", SLOW);

        assertThat(seen("10:20", SLOW).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void aTimeThatIsImplausibleSaysNothingOfTheClock() {
        seenUntilTwentyPast("gps");
        long yearAhead = -Duration.ofDays(365).toMillis();

        assertThat(seen("10:20", yearAhead).repairs()).isEmpty();
        assertThat(seen("10:21", 0).repairs()).isEmpty();
    }

    @Test
    void fixesWithoutADeviceHaveNoClock() {
        seenUntilTwentyPast(null);

        assertThat(seen(null, "10:20", SLOW).repairs()).isEmpty();
        assertThat(train.train.clocks.clocks).isEmpty();
    }
}
