package io.railpulse.domain.eta;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.TestLine.nominal;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EtaEstimatorTest {
    private final EtaEstimator estimator = new EtaEstimator(EtaOptions.defaults());
    private TestTrain train = TestTrain.onTheLine();

    @Test
    void followsTheTimetableBeforeDeparture() {
        assertThat(forecast("09:00")).isEqualTo("- 10:00 | 10:10 10:12 | 10:22 10:24 | 10:34 -");
        assertThat(estimate("09:00").methods()[1]).isEqualTo(EtaMethod.TIMETABLE);
        assertThat(delaySeconds("09:00")).isZero();
    }

    @Test
    void movesADepartureThatIsOverdueToNow() {
        assertThat(forecast("10:05")).isEqualTo("- 10:05 | 10:15 10:16 | 10:26 10:27 | 10:37 -");
        assertThat(estimate("10:05").methods()[1]).isEqualTo(EtaMethod.OVERDUE);
        assertThat(estimate("10:05").methods()[2]).isEqualTo(EtaMethod.RUNNING_TIME);
        assertThat(estimate("10:05").nextUnboundedMillis()).isEqualTo(at("10:00"));
        assertThat(delaySeconds("10:05")).isEqualTo(300);
    }

    @Test
    void letsADwellAbsorbDelayDownToWhatTheTrainNeeds() {
        train.reported(DEPARTURE, "alpha", "10:05");

        // Five minutes late; each dwell of two minutes gives one back.
        assertThat(forecast("10:05")).isEqualTo("- - | 10:15 10:16 | 10:26 10:27 | 10:37 -");
    }

    @Test
    void absorbsAllOfASmallDelayInOneDwell() {
        train.reported(DEPARTURE, "alpha", "10:01");

        assertThat(forecast("10:01")).isEqualTo("- - | 10:11 10:12 | 10:22 10:24 | 10:34 -");
    }

    @Test
    void neverLeavesBeforeTheBookedTime() {
        train.reported(DEPARTURE, "alpha", "09:50");

        assertThat(forecast("09:50")).isEqualTo("- - | 10:00 10:12 | 10:22 10:24 | 10:34 -");
        assertThat(delaySeconds("09:50")).isEqualTo(-600);
    }

    @Test
    void reckonsFromTheFixInTheMiddleOfALeg() {
        train.seen("10:00", 0);
        train.seen("10:09", 6_000);

        // Four of ten kilometres are left, of a running time of ten minutes.
        assertThat(forecast("10:09")).startsWith("- - | 10:13 10:14 |");
        assertThat(delaySeconds("10:09")).isEqualTo(180);
    }

    @Test
    void movesTheArrivalOnWithEveryFixOfATrainThatStandsOnTheLine() {
        train.seen("10:00", 0);
        train.seen("10:09", 6_000);
        train.seen("10:29", 6_000);

        assertThat(forecast("10:29")).startsWith("- - | 10:33 10:34 |");
    }

    @Test
    void doesNotReckonFromAFixOfAnEarlierLeg() {
        train.seen("10:00", 0);
        train.seen("10:05", 5_000);
        train.reported(DEPARTURE, "bravo", "10:15");

        assertThat(forecast("10:15")).isEqualTo("- - | - - | 10:25 10:26 | 10:36 -");
    }

    @Test
    void waitsAtACallForTheBookedDeparture() {
        train.reported(ARRIVAL, "bravo", "10:08");

        assertThat(forecast("10:09")).isEqualTo("- - | - 10:12 | 10:22 10:24 | 10:34 -");
        assertThat(delaySeconds("10:09")).isZero();
    }

    @Test
    void tellsTheDelayOfItsArrivalWhileItStands() {
        train.reported(ARRIVAL, "bravo", "10:11");

        assertThat(forecast("10:11")).startsWith("- - | - 10:12 |");
        assertThat(delaySeconds("10:11")).isEqualTo(60);
        assertThat(delaySeconds("10:20")).isEqualTo(480);
    }

    @Test
    void movesATrainThatShouldHaveArrivedToNow() {
        train.reported(DEPARTURE, "alpha", "10:00");

        assertThat(forecast("10:30")).isEqualTo("- - | 10:30 10:31 | 10:41 10:42 | 10:52 -");
    }

    @Test
    void forecastsNothingAtTheDestination() {
        train.reported(ARRIVAL, "delta", "10:36");

        assertThat(forecast("10:36")).isEqualTo("- - | - - | - - | - -");
        assertThat(delaySeconds("10:40")).isEqualTo(120);
        assertThat(estimate("10:40").nextUnboundedMillis()).isEqualTo(CallSheet.UNKNOWN);
    }

    @Test
    void forecastsNothingOfATrainThatIsNoLongerFollowed() {
        RunForecast end = estimator.estimate(
                TestLine.run(), train.tracker.endOf(train.train, at("11:00"), true), at("11:00"), null, null);

        assertThat(Arrays.stream(end.times()).filter(time -> time != CallSheet.UNKNOWN))
                .isEmpty();
        assertThat(end.delays()).isEqualTo(Delays.UNKNOWN);
    }

    @Test
    void reckonsAcrossACallWithoutBookedTimes() {
        train = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, null, null),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null)));
        assertThat(forecast("09:00")).isEqualTo("- 10:00 | - - | 10:22 10:24 | 10:34 -");

        train.reported(DEPARTURE, "alpha", "10:05");
        assertThat(forecast("10:05")).isEqualTo("- - | - - | 10:27 10:28 | 10:38 -");
    }

    @Test
    void fallsBackOnTheTimetableAfterACallWithoutBookedTimes() {
        train = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, null, null),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null)));
        train.reported(DEPARTURE, "bravo", "10:12");

        assertThat(forecast("10:12")).isEqualTo("- - | - - | 10:22 10:24 | 10:34 -");
        assertThat(estimate("10:12").methods()[4]).isEqualTo(EtaMethod.TIMETABLE);
    }

    @Test
    void knowsNothingWhereNothingIsBooked() {
        train = new TestTrain(TestLine.run(call(1, "Alpha", 0, null, null), call(2, "Bravo", 10_000, null, null)));

        assertThat(forecast("09:00")).isEqualTo("- - | - -");
        assertThat(estimate("09:00").delays()).isEqualTo(Delays.UNKNOWN);
    }

    @Test
    void leadsOnByNominalMinutesWhereNothingIsBooked() {
        train = new TestTrain(TestLine.nominalRun());

        assertThat(forecast("09:00")).isEqualTo("- 10:00 | 10:10 10:12 | 10:22 10:24 | 10:34 -");
        assertThat(methods("09:00")).isEqualTo("timetable nominal nominal nominal nominal nominal");
        assertThat(delaySeconds("09:00")).isZero();

        train.reported(DEPARTURE, "alpha", "10:05");
        assertThat(forecast("10:05")).isEqualTo("- - | 10:15 10:17 | 10:27 10:29 | 10:39 -");
        assertThat(methods("10:05")).isEqualTo("nominal nominal nominal nominal nominal");
        // It left five minutes late, and has lost nothing since.
        assertThat(estimate("10:05").delays()).isEqualTo(new Delays(null, null, 0L));
    }

    @Test
    void movesTheOverdueDepartureOfANominalTrainToNowAndTheRestWithIt() {
        train = new TestTrain(TestLine.nominalRun());

        assertThat(forecast("10:30")).isEqualTo("- 10:30 | 10:40 10:42 | 10:52 10:54 | 11:04 -");
        assertThat(methods("10:30")).isEqualTo("overdue nominal nominal nominal nominal nominal");
        assertThat(delaySeconds("10:30")).isEqualTo(1_800);
    }

    @Test
    void takesTheRemainingShareOfANominalLegFromAFixOnIt() {
        train = new TestTrain(TestLine.nominalRun());
        train.seen("10:00", 0);
        train.seen("10:09", 6_000);

        assertThat(forecast("10:09")).isEqualTo("- - | 10:13 10:15 | 10:25 10:27 | 10:37 -");
        assertThat(methods("10:09")).startsWith("nominal nominal");
    }

    @Test
    void reckonsANominalTrainThatIsFirstSeenOnALeg() {
        train = new TestTrain(TestLine.nominalRun());
        train.seen("11:00", 15_000);

        assertThat(forecast("11:00")).isEqualTo("- - | - - | 11:05 11:07 | 11:17 -");
    }

    @Test
    void letsANominalTrainStandAsLongAsItUsuallyDoes() {
        train = new TestTrain(TestLine.nominalRun());
        train.reported(ARRIVAL, "bravo", "10:20");

        assertThat(forecast("10:21")).isEqualTo("- - | - 10:22 | 10:32 10:34 | 10:44 -");
        assertThat(forecast("10:30")).isEqualTo("- - | - 10:30 | 10:40 10:42 | 10:52 -");
        assertThat(methods("10:30")).startsWith("overdue nominal");
        // Nobody saw it leave at 10:00, as was booked; it should have left Bravo at 10:12.
        assertThat(estimate("10:21").delays()).isEqualTo(new Delays(null, null, 600L));
        assertThat(estimate("10:30").delays()).isEqualTo(new Delays(null, null, 1_080L));
    }

    @Test
    void forecastsNothingOfANominalTrainAtItsDestination() {
        train = new TestTrain(TestLine.nominalRun());
        train.reported(ARRIVAL, "delta", "10:50");

        assertThat(forecast("10:50")).isEqualTo("- - | - - | - - | - -");
        assertThat(estimate("10:50").delays()).isEqualTo(new Delays(null, null, 960L));
    }

    @Test
    void waitsForWhatIsBookedAfterANominalLeg() {
        train = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                nominal(2, "Bravo", 10_000, 10, 2),
                call(3, "Cedar", 20_000, "10:22", "10:30").withNominal(10 * 60_000L, null),
                call(4, "Delta", 30_000, "10:40", null)));

        assertThat(forecast("09:00")).isEqualTo("- 10:00 | 10:10 10:12 | 10:22 10:30 | 10:40 -");
        assertThat(methods("09:00")).isEqualTo("timetable nominal nominal timetable timetable timetable");

        // Nine minutes late into Cedar, which has eight minutes there and needs four.
        train.reported(DEPARTURE, "alpha", "10:09");
        assertThat(forecast("10:09")).isEqualTo("- - | 10:19 10:21 | 10:31 10:35 | 10:45 -");
        assertThat(methods("10:09")).isEqualTo("nominal nominal nominal nominal nominal");

        // Two minutes late, and the booked stop takes them up.
        train.reported(ARRIVAL, "bravo", "10:12");
        assertThat(forecast("10:12")).isEqualTo("- - | - 10:14 | 10:24 10:30 | 10:40 -");
        assertThat(methods("10:12")).isEqualTo("nominal nominal timetable timetable");
    }

    @Test
    void leadsOnByNominalMinutesAfterWhatIsBooked() {
        train = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, "10:10", "10:12"),
                nominal(3, "Cedar", 20_000, 10, 2),
                nominal(4, "Delta", 30_000, 10, null)));
        train.reported(DEPARTURE, "alpha", "10:05");

        assertThat(forecast("10:05")).isEqualTo("- - | 10:15 10:16 | 10:26 10:28 | 10:38 -");
        assertThat(methods("10:05")).isEqualTo("running-time running-time nominal nominal nominal");
        assertThat(delaySeconds("10:05")).isEqualTo(300);
    }

    @Test
    void knowsNothingBehindALegOfWhichNothingIsKnown() {
        train = new TestTrain(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, null, null),
                nominal(3, "Cedar", 20_000, 10, 2),
                nominal(4, "Delta", 30_000, 10, null)));
        assertThat(forecast("09:00")).isEqualTo("- 10:00 | - - | - - | - -");

        train.reported(DEPARTURE, "bravo", "10:12");
        assertThat(forecast("10:12")).isEqualTo("- - | - - | 10:22 10:24 | 10:34 -");
    }

    private String methods(String now) {
        RunForecast forecast = estimate(now);
        return IntStream.range(0, forecast.times().length)
                .filter(moment -> forecast.times()[moment] != CallSheet.UNKNOWN)
                .mapToObj(moment -> forecast.methods()[moment].code())
                .collect(Collectors.joining(" "));
    }

    private RunForecast estimate(String now) {
        TrainRun plan = train.train.plan;
        train.told(now);
        return estimator.estimate(plan, train.progress(now), at(now), null, null);
    }

    private long delaySeconds(String now) {
        return estimate(now).delays().bookedSeconds();
    }

    private String forecast(String now) {
        long[] times = estimate(now).times();
        StringBuilder line = new StringBuilder();
        for (int moment = 0; moment < times.length; moment++) {
            line.append(moment == 0 ? "" : moment % 2 == 0 ? " | " : " ");
            line.append(times[moment] == CallSheet.UNKNOWN ? "-" : clock(times[moment]));
        }
        assertThat(Arrays.stream(times)
                        .filter(time -> time != CallSheet.UNKNOWN)
                        .boxed()
                        .collect(Collectors.toList()))
                .isSorted();
        return line.toString();
    }
}
