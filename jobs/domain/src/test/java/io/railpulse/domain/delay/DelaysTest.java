package io.railpulse.domain.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.tracking.CallSheet;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static final long NONE = Schedule.UNKNOWN;
    private static final long[] EMPTY = {};

    @Test
    void measuresAgainstEveryBasisThatThereIs() {
        Schedule schedule = new Schedule(at(10_000), at(20_000), at(5_000));

        Delays delays = Delays.at(schedule, 1, 30_000);

        assertThat(delays).isEqualTo(new Delays(20L, 10L, 25L));
        assertThat(delays.strongest()).isEqualTo(new Delay(20L, DelayBasis.BOOKED));
        assertThat(Delay.at(schedule, 1, 30_000)).isEqualTo(delays.strongest());
    }

    @Test
    void takesTheNextBasisWhereOneIsMissing() {
        Schedule replanned = new Schedule(at(NONE), at(20_000), at(5_000));
        Schedule nominal = new Schedule(at(NONE), EMPTY, at(5_000));
        Schedule unplanned = new Schedule(at(NONE), EMPTY, EMPTY);

        assertThat(Delay.at(replanned, 1, 30_000)).isEqualTo(new Delay(10L, DelayBasis.REFERENCED));
        assertThat(Delay.at(nominal, 1, 30_000)).isEqualTo(new Delay(25L, DelayBasis.BASELINE));
        assertThat(Delay.at(unplanned, 1, 30_000)).isEqualTo(Delay.UNKNOWN);
        for (Schedule schedule : new Schedule[] {replanned, nominal, unplanned}) {
            assertThat(Delays.at(schedule, 1, 30_000).strongest()).isEqualTo(Delay.at(schedule, 1, 30_000));
        }
    }

    @Test
    void knowsNoDelayOfWhatHasNoTime() {
        Schedule schedule = new Schedule(at(10_000), at(20_000), at(5_000));

        assertThat(Delays.at(schedule, 1, NONE)).isEqualTo(Delays.UNKNOWN);
        assertThat(Delay.at(schedule, 1, NONE)).isEqualTo(Delay.UNKNOWN);
        assertThat(Delay.UNKNOWN.minutes()).isNull();
    }

    @Test
    void leavesOutPartsOfASecondOfBeingEarlyAsOfBeingLate() {
        Schedule schedule = new Schedule(at(100_000), EMPTY, EMPTY);

        assertThat(Delay.at(schedule, 1, 129_999).seconds()).isEqualTo(29);
        assertThat(Delay.at(schedule, 1, 70_001).seconds()).isEqualTo(-29);
        assertThat(Delay.at(schedule, 1, 70_001).minutes()).isZero();
        assertThat(Delay.at(schedule, 1, 70_000).minutes()).isEqualTo(-1);
    }

    @Test
    void callsAnUnknownTimeAsACallSheetDoes() {
        assertThat(Schedule.UNKNOWN).isEqualTo(CallSheet.UNKNOWN);
    }

    /** A departure from the origin, and nothing else. */
    private static long[] at(long departure) {
        return new long[] {NONE, departure, NONE, NONE};
    }
}
