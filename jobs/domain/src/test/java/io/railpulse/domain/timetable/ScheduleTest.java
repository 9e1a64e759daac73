package io.railpulse.domain.timetable;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void takesTheTimesOfAPlanByMoment() {
        assertThat(Schedule.timesOf(TestLine.run()))
                .containsExactly(
                        Schedule.UNKNOWN,
                        at("10:00"),
                        at("10:10"),
                        at("10:12"),
                        at("10:22"),
                        at("10:24"),
                        at("10:34"),
                        Schedule.UNKNOWN);
    }

    @Test
    void isAnotherOneBySayingAnotherTime() {
        Schedule one = new Schedule(new long[] {1, 2}, new long[0], new long[] {3, 4});

        assertThat(one).isEqualTo(new Schedule(new long[] {1, 2}, new long[0], new long[] {3, 4}));
        assertThat(one).hasSameHashCodeAs(new Schedule(new long[] {1, 2}, new long[0], new long[] {3, 4}));
        assertThat(one).hasToString("Schedule[booked=[1, 2], referenced=[], baseline=[3, 4]]");
        assertThat(one).isNotEqualTo(new Schedule(new long[] {1, 5}, new long[0], new long[] {3, 4}));
        assertThat(one).isNotEqualTo(new Schedule(new long[] {1, 2}, new long[] {1, 2}, new long[] {3, 4}));
        assertThat(one).isNotEqualTo(new Schedule(new long[] {1, 2}, new long[0], new long[0]));
        assertThat(one.referencedAt(1)).isEqualTo(Schedule.UNKNOWN);
        assertThat(one.baselineAt(1)).isEqualTo(4);
    }
}
