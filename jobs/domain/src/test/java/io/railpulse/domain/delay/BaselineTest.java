package io.railpulse.domain.delay;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.TestLine.nominal;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void leadsOnFromTheActualDeparture() {
        assertThat(baseline(TestLine.nominalRun(), at("10:05"))).isEqualTo("- - 10:15 10:17 10:27 10:29 10:39 -");
    }

    @Test
    void leadsOnFromTheBookedDepartureWhereTheActualOneIsUnknown() {
        assertThat(baseline(TestLine.nominalRun(), Schedule.UNKNOWN)).isEqualTo("- - 10:10 10:12 10:22 10:24 10:34 -");
    }

    @Test
    void isNoneOfATrainThatIsBookedThroughout() {
        assertThat(baseline(TestLine.run(), at("10:05"))).isEmpty();
    }

    @Test
    void isNoneWhereNothingIsKnownOfTheDeparture() {
        TrainRun unbooked = TestLine.run(call(1, "Alpha", 0, null, null), nominal(2, "Bravo", 10_000, 10, 2));

        assertThat(baseline(unbooked, Schedule.UNKNOWN)).isEmpty();
        assertThat(baseline(unbooked, at("10:05"))).isEqualTo("- - 10:15 10:17");
    }

    @Test
    void leadsOnFromTheNextBookedTimeBehindAGap() {
        TrainRun gap = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                nominal(2, "Bravo", 10_000, 10, null),
                call(3, "Cedar", 20_000, "10:30", "10:40"),
                nominal(4, "Delta", 30_000, 10, null));

        assertThat(baseline(gap, at("10:05"))).isEqualTo("- - 10:15 - - - 10:50 -");
    }

    @Test
    void takesWhatTimesItIsTold() {
        Baseline fixed = new Baseline(new Baseline.UsualTimes() {
            @Override
            public Long runningMillis(List<PlannedCall> calls, int call) {
                return 1_200_000L;
            }

            @Override
            public Long dwellMillis(List<PlannedCall> calls, int call) {
                return 60_000L * call;
            }
        });

        assertThat(printed(fixed.timesOf(TestLine.run().calls(), Schedule.timesOf(TestLine.run()), Schedule.UNKNOWN)))
                .isEqualTo("- - 10:20 10:21 10:41 10:43 11:03 11:06");
    }

    private static String baseline(TrainRun run, long departure) {
        return printed(Baseline.NOMINAL.timesOf(run.calls(), Schedule.timesOf(run), departure));
    }

    private static String printed(long[] times) {
        return Arrays.stream(times)
                .mapToObj(time -> time == Schedule.UNKNOWN ? "-" : clock(time))
                .collect(Collectors.joining(" "));
    }
}
