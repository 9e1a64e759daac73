package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A device that tells a time each minute, and is heard some seconds later; by ten o'clock it has done so for an hour. */
class DeviceClockTest {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long SLOW = Duration.ofSeconds(17 * 60 + 23).toMillis();
    /** Seconds under way, from one fix to the next. */
    private static final int[] UNDER_WAY = {3, 11, 7, 18, 1, 14, 9, 20, 5};

    private final DeviceClock clock = DeviceClock.of(1);
    private int heard;

    private static long underWay(int number) {
        return 1_000L * UNDER_WAY[number % UNDER_WAY.length];
    }

    /** Tells a time that is wrong by so much, measured at a time; returns how far behind the clock is taken to be. */
    private long hear(long measured, long wrong) {
        return clock.hear(measured + wrong, measured + underWay(heard++));
    }

    private void hearRegularly(String from, String to) {
        for (long time = at(from); time < at(to); time += MINUTE) {
            assertThat(hear(time, 0)).isZero();
        }
    }

    private void hearUntilTen() {
        hearRegularly("09:00", "10:00");
    }

    @Test
    void aClockThatFallsBackWhileFixesComeAsUsualIsSlow() {
        hearUntilTen();

        assertThat(hear(at("10:00"), -SLOW)).isEqualTo(SLOW);
        assertThat(hear(at("10:01"), -SLOW)).isEqualTo(SLOW);
    }

    @Test
    void aClockThatFallsBackByLessThanOneStepIsSlow() {
        for (int half = 0; half < 10; half++) {
            assertThat(hear(at("04:00") + half * 30 * MINUTE, 0)).isZero();
        }

        assertThat(hear(at("09:00"), -SLOW)).isEqualTo(SLOW);
    }

    @Test
    void staysSlowThroughASilence() {
        hearUntilTen();
        hear(at("10:00"), -SLOW);

        assertThat(hear(at("14:00"), -SLOW)).isEqualTo(SLOW);
    }

    @Test
    void isRightAgainWhenAFixIsUnderWayAsLongAsIsUsual() {
        hearUntilTen();
        hear(at("10:00"), -SLOW);

        hearRegularly("10:01", "10:05");
    }

    @Test
    void aClockMayGoWrongAgainByAnotherTime() {
        hearUntilTen();
        hear(at("10:00"), -SLOW);

        assertThat(hear(at("10:01"), -2 * SLOW)).isZero();
        assertThat(hear(at("10:02"), -2 * SLOW)).isZero();
        assertThat(hear(at("10:03"), -2 * SLOW)).isEqualTo(2 * SLOW);
    }

    @Test
    void whatWasHeldBackAndComesNewestFirstIsLate() {
        hearUntilTen();

        for (int late = 40; late >= 0; late--) {
            assertThat(clock.hear(at("10:00") + late * MINUTE, at("10:41") + 250 * (40 - late)))
                    .isZero();
        }
        hearRegularly("10:41", "10:50");
    }

    @Test
    void whatWasHeldBackAndComesOldestFirstIsLate() {
        hearUntilTen();

        for (int late = 0; late <= 40; late++) {
            assertThat(clock.hear(at("10:00") + late * MINUTE, at("10:41") + 250 * late))
                    .isZero();
        }
        hearRegularly("10:41", "10:50");
    }

    @Test
    void whatWasHeldBackMayComeAsSlowlyAsItWasMeasured() {
        hearUntilTen();

        for (int late = 0; late <= 40; late++) {
            assertThat(clock.hear(at("10:00") + late * MINUTE, at("10:20") + late * MINUTE))
                    .isZero();
        }
    }

    @Test
    void oneFixThatWasStuckAndFillsItsHoleIsLate() {
        hearUntilTen();
        hearRegularly("10:01", "10:30");

        assertThat(clock.hear(at("10:00"), at("10:30"))).isZero();
    }

    @Test
    void afterASilenceSeveralInARowHaveToSayTheSame() {
        hearUntilTen();

        assertThat(hear(at("14:00"), -SLOW)).isZero();
        assertThat(hear(at("14:01"), -SLOW)).isZero();
        assertThat(hear(at("14:02"), -SLOW)).isCloseTo(SLOW, within(2_000L));
    }

    @Test
    void aDeviceThatBeganAnewAndIsHeardAsUsualHasARightClock() {
        hearUntilTen();

        assertThat(hear(at("10:00:23"), 0)).isZero();
        assertThat(hear(at("10:01:23"), 0)).isZero();
    }

    @Test
    void aClockByWhichAFixIsHeardBeforeItWasMeasuredIsFast() {
        hearUntilTen();

        long fast = 43_000;
        assertThat(hear(at("10:00"), fast)).isEqualTo(-fast);
        assertThat(hear(at("10:01"), fast)).isEqualTo(-fast);
        assertThat(hear(at("10:02"), 0)).isZero();
    }

    @Test
    void aFastClockThatKeptItsRhythmIsRightAgainAfterASilence() {
        hearUntilTen();

        assertThat(hear(at("10:00"), MINUTE)).isEqualTo(-MINUTE);
        assertThat(hear(at("14:00"), 0)).isZero();
    }

    @Test
    void whatASlowClockToldAndWasHeldBackIsRepaired() {
        hearUntilTen();
        assertThat(hear(at("10:00"), -20 * MINUTE)).isEqualTo(20 * MINUTE);

        for (int late = 40; late > 0; late--) {
            long told = at("10:00") + (late - 20) * MINUTE;
            assertThat(clock.hear(told, at("10:41") + 250 * (40 - late))).isEqualTo(20 * MINUTE);
        }
    }

    @Test
    void whatARightClockToldAndWasHeldBackIsNotRepairedForAnEarlierFault() {
        hearUntilTen();
        assertThat(hear(at("10:00"), -20 * MINUTE)).isEqualTo(20 * MINUTE);

        for (int late = 40; late > 0; late--) {
            long told = at("10:00") + late * MINUTE;
            assertThat(clock.hear(told, at("10:41") + 250 * (40 - late))).isZero();
        }
    }

    @Test
    void whatARightClockToldIsNotRepairedIfItComesJustAfterWhatASlowOneTold() {
        hearUntilTen();
        assertThat(hear(at("10:00"), -20 * MINUTE)).isEqualTo(20 * MINUTE);
        assertThat(clock.hear(at("10:20"), at("10:40:40"))).isEqualTo(20 * MINUTE);

        for (int late = 40; late > 0; late--) {
            long told = at("10:00") + late * MINUTE;
            assertThat(clock.hear(told, at("10:41") + 250 * (40 - late))).isZero();
        }
    }

    @Test
    void ofADeviceOfWhichLittleIsKnownNothingIsSaid() {
        hearRegularly("09:57", "10:00");

        assertThat(hear(at("10:00"), -SLOW)).isZero();
    }

    @Test
    void aDeviceWithoutARhythmIsSlowWhenItFallsBackSeveralTimes() {
        long time = at("09:00");
        for (int number = 0; number < 20; number++) {
            assertThat(hear(time, 0)).isZero();
            time += 30_000 + number % 4 * 45_000;
        }

        assertThat(hear(time, -SLOW)).isZero();
        assertThat(hear(time + 90_000, -SLOW)).isZero();
        assertThat(hear(time + 210_000, -SLOW)).isCloseTo(SLOW, within(20_000L));
        assertThat(hear(time + 290_000, -SLOW)).isCloseTo(SLOW, within(20_000L));
        assertThat(hear(time + 400_000, 0)).isZero();
    }

    @Test
    void aNetworkThatStaysSlowIsANewCustom() {
        hearUntilTen();
        long slower = Duration.ofMinutes(4).toMillis();
        for (long time = at("10:00"); time < at("10:30"); time += MINUTE) {
            assertThat(clock.hear(time, time + slower + underWay(heard++))).isZero();
        }

        hearRegularly("10:34", "10:40");
    }

    @Test
    void aDeviceOfManyThatWasSilentForLongestIsForgotten() {
        DeviceClocks clocks = new DeviceClocks();
        for (int device = 0; device < 40; device++) {
            clocks.of(device).hear(at("10:00") + device, at("10:00") + device);
        }

        assertThat(clocks.clocks).hasSize(32);
        assertThat(clocks.of(39).receivedMillis).isEqualTo(at("10:00") + 39);
        assertThat(clocks.of(0).receivedMillis).isEqualTo(CallSheet.UNKNOWN);
    }
}
