package io.railpulse.domain.eta.learning;

import static io.railpulse.domain.eta.learning.LearningRailway.BEGINNING;
import static io.railpulse.domain.eta.learning.LearningRailway.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Trains go for twenty hours from East to a border, have four hours of work at its Gate, and go for twenty hours to West. */
class LongRunsTest {
    private static final long HOUR = 60 * MINUTE;
    private static final int LEFT_EAST = 1;
    private static final int AT_GATE = 2;
    private static final int LEFT_GATE = 3;
    private static final int AT_WEST = 4;
    private static final double WORK = 8;

    private LearningRailway railway = new LearningRailway();
    private final TreeMap<Double, Runnable> events = new TreeMap<>();

    static TrainRun train(String name, double leavesAtHour, boolean booked) {
        long departs = hour(leavesAtHour);
        return new TrainRun(
                name,
                name,
                "2025-03-01",
                null,
                "line",
                null,
                "freight",
                null,
                null,
                List.of(
                        call(1, "east", null, departs, null),
                        call(
                                2,
                                "gate",
                                booked ? departs + 20 * HOUR : null,
                                booked ? departs + 24 * HOUR : null,
                                CallRole.BORDER),
                        call(3, "west", booked ? departs + 44 * HOUR : null, null, null)));
    }

    private static PlannedCall call(int number, String stop, Long arrives, Long departs, CallRole role) {
        Long running = number == 1 ? null : Long.valueOf(20 * HOUR);
        Long dwell = number == 2 ? Long.valueOf(4 * HOUR) : null;
        return new PlannedCall(number, stop, stop, 0, 0, number * 900_000, arrives, departs)
                .withNominal(running, dwell)
                .withRole(role);
    }

    private static long hour(double hours) {
        return BEGINNING + Math.round(hours * HOUR);
    }

    /** A train is planned, and its moments happen, hours after the beginning; they are known when they happen. */
    private void goes(TrainRun train, double... hours) {
        at(hours[0] - 1, () -> railway.learner.takePlan(train, hour(hours[0] - 1)));
        for (int at = 0; at < hours.length; at++) {
            int moment = at + 1;
            double when = hours[at];
            at(when, () -> railway.learner.take(train.trainRunId(), moment, hour(when), hour(when)));
        }
    }

    private void at(double hours, Runnable event) {
        double free = hours;
        while (events.containsKey(free)) {
            free = Math.nextUp(free);
        }
        events.put(free, event);
    }

    private void happensUntil(double hours) {
        while (!events.isEmpty() && events.firstKey() <= hours + 0.001) {
            events.pollFirstEntry().getValue().run();
        }
    }

    private double forecastHour(String train, int moment, double atHour) {
        LearningRun run = railway.findRun(train);
        long p50 = new LearnedForecast(run.moments(), run.delays, hour(atHour), railway.known())
                .find(moment, CallSheet.UNKNOWN)
                .p50Millis();
        return (p50 - BEGINNING) / (double) HOUR;
    }

    /** Five trains come alone; then ten leave East every six hours, and the gate lets one through in twelve. */
    private void tenTrainsMeetAtTheGate() {
        for (int train = 0; train < 5; train++) {
            double leaves = -200 + 30 * train;
            goes(train("alone" + train, leaves, false), leaves, leaves + 20, leaves + 24, leaves + 44);
        }
        for (int train = 0; train < 10; train++) {
            double leaves = 6 * train;
            double leavesGate = 24 + 12 * train;
            goes(train("t" + train, leaves, false), leaves, leaves + 20, leavesGate, leavesGate + 20);
        }
    }

    @Test
    void goesByThePlanBeforeAnythingWasSeen() {
        goes(train("first", 0, false), 0, 20);
        happensUntil(0);

        assertThat(forecastHour("first", AT_WEST, 0)).isCloseTo(44, within(0.01));
    }

    @Test
    void waitsForThoseBeforeItAtABorder() {
        tenTrainsMeetAtTheGate();
        happensUntil(74.5);

        assertThat(forecastHour("t9", LEFT_GATE, 74.5)).isCloseTo(132, within(1.0));
        assertThat(forecastHour("t9", AT_WEST, 74.5)).isCloseTo(152, within(2.0));
    }

    @Test
    void withoutQueuesWhatTrainsWaitIsTakenForTheirOwnWork() {
        railway = new LearningRailway(ForecastParts.allBut(ForecastPart.QUEUE));
        tenTrainsMeetAtTheGate();
        happensUntil(200);

        assertThat(railway.learned(LearnedKind.QUEUE)).isEmpty();
        assertThat(Needs.units(new PlannedMoments(train("next", 300, false)), AT_GATE, 0, railway.known()))
                .isGreaterThan(1.5 * WORK);
    }

    @Test
    void withoutDwellsTrainsStandAsLongAsIsPlanned() {
        railway = new LearningRailway(ForecastParts.allBut(ForecastPart.DWELL));
        for (int train = 0; train < 12; train++) {
            double leaves = 40 * train;
            goes(train("t" + train, leaves, false), leaves, leaves + 23, leaves + 37, leaves + 60);
        }
        happensUntil(1_000);

        PlannedMoments plan = new PlannedMoments(train("next", 1_000, false));
        assertThat(Needs.units(plan, AT_GATE, 0, railway.known())).isEqualTo(WORK);
        assertThat(Needs.units(plan, LEFT_EAST, 0, railway.known())).isCloseTo(46, within(1.0));
    }

    @Test
    void withoutLearningNothingIsForecastByIt() {
        railway = new LearningRailway(ForecastParts.allBut(ForecastPart.LEARNING));
        goes(train("first", 0, false), 0, 20);
        happensUntil(0);

        LearningRun run = railway.findRun("first");
        assertThat(new LearnedForecast(run.moments(), run.delays, hour(0), railway.known())
                        .find(AT_WEST, CallSheet.UNKNOWN))
                .isNull();
    }

    @Test
    void aTrainThatBeginsAtABorderIsNotOfItsQueue() {
        TrainRun whole = train("local", 130, false);
        TrainRun local = new TrainRun(
                "local",
                "local",
                "2025-03-01",
                null,
                "line",
                null,
                "freight",
                null,
                null,
                List.of(
                        call(1, "gate", null, hour(90), CallRole.BORDER),
                        whole.calls().get(2),
                        call(4, "far-west", null, null, null)));
        tenTrainsMeetAtTheGate();
        happensUntil(85);
        double without = forecastHour("t9", LEFT_GATE, 90.5);

        goes(local, 90);
        happensUntil(90);

        assertThat(forecastHour("t9", LEFT_GATE, 90.5)).isCloseTo(without, within(0.01));
    }

    @Test
    void littleOfWhatTrainsWaitForOthersIsTakenForTheirOwnWork() {
        tenTrainsMeetAtTheGate();
        happensUntil(200);

        PlannedMoments plan = new PlannedMoments(train("next", 300, false));
        // On average they stood there for 24 hours more; the first of them waited before anybody knew of a queue.
        assertThat(Needs.units(plan, AT_GATE, 0, railway)).isBetween(WORK, 1.25 * WORK);
        goes(train("next", 300, false), 300, 320);
        happensUntil(320);
        assertThat(forecastHour("next", LEFT_GATE, 320)).isCloseTo(324, within(1.0));
    }

    @Test
    void learnsWhatALinkTakes() {
        for (int train = 0; train < 12; train++) {
            double leaves = 40 * train;
            goes(train("t" + train, leaves, false), leaves, leaves + 23, leaves + 27, leaves + 47);
        }
        happensUntil(1_000);

        PlannedMoments plan = new PlannedMoments(train("next", 1_000, false));
        assertThat(Needs.units(plan, LEFT_EAST, 0, railway)).isCloseTo(46, within(1.0));
        assertThat(Needs.units(plan, LEFT_GATE, 0, railway)).isCloseTo(40, within(1.0));
    }

    @Test
    void aTrainThatIsSlowStaysSlow() {
        goes(train("slow", 0, false), 0, 23);
        goes(train("even", 0, false), 0, 20);
        happensUntil(23);

        assertThat(forecastHour("slow", AT_WEST, 23)).isGreaterThan(47.5);
        assertThat(Needs.pace(railway.findRun("even").delays)).isLessThan(Needs.pace(railway.findRun("slow").delays));
    }

    @Test
    void aTrainThatIsEarlyWaitsForItsBookedDeparture() {
        goes(train("booked", 0, true), 0, 18);
        goes(train("free", 0, false), 0, 18);
        happensUntil(18);

        assertThat(forecastHour("booked", LEFT_GATE, 18)).isCloseTo(24, within(0.01));
        assertThat(forecastHour("free", LEFT_GATE, 18)).isLessThan(23);
    }

    @Test
    void trainsThatNeverWaitForBookedTimesAreNotExpectedTo() {
        for (int train = 0; train < 150; train++) {
            double leaves = 40 * train;
            goes(train("t" + train, leaves, true), leaves, leaves + 15, leaves + 19, leaves + 34);
        }
        happensUntil(10_000);
        goes(train("next", 10_000, true), 10_000, 10_015);
        happensUntil(10_015);

        assertThat(forecastHour("next", LEFT_GATE, 10_015)).isLessThan(10_022);
    }
}
