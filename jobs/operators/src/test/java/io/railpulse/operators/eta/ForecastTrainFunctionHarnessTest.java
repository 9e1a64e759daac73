package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.Feature;
import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainPrinter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForecastTrainFunctionHarnessTest {
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(at("23:00"));
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");

    private final Journey journey = new Journey();
    private ForecastHarness forecast;

    @AfterEach
    void close() throws Exception {
        forecast.close();
    }

    @Test
    void tellsEverythingAheadOfANewTrain() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN));
        assertThat(forecast.etas()).isEmpty();

        forecast.watermark("09:00");
        assertThat(printed())
                .isEqualTo("09:00: alashankou dep 10:00 +0, dostyk arr 10:10 +0, dostyk dep 10:12 +0,"
                        + " aktogay arr 10:34 +0");
        assertThat(forecast.statuses()).extracting(TrainStatus::state).containsExactly(RunState.NOT_DEPARTED);
    }

    @Test
    void tellsACallAtOnceAndTheRestWhenItMoved() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:05", "alashankou"));
        forecast.watermark("10:05");

        assertThat(printed(forecast.etas().get(forecast.etas().size() - 1)))
                .isEqualTo("10:05: alashankou dep withdrawn, dostyk arr 10:15 +5, dostyk dep 10:16 +4,"
                        + " aktogay arr 10:38 +4");
    }

    @Test
    void forecastsATrainWithoutBookedTimesByNominalMinutes() throws Exception {
        TrainRun nominal = train("7")
                .from("Alashankou", "10:00")
                .via("Dostyk", 10_000, null, null)
                .nominally(10, 2)
                .numbered("1418")
                .via("Aktogay", 30_000, null, null)
                .nominally(22, 0)
                .build();
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", nominal), journey.arrived("10:15", "dostyk"));
        forecast.watermark("10:15");

        assertThat(printed(forecast.etas().get(forecast.etas().size() - 1)))
                .isEqualTo(
                        "10:15: alashankou dep withdrawn, dostyk arr withdrawn, dostyk dep 10:17, aktogay arr 10:39");
        TrainStatus status = forecast.statuses().get(forecast.statuses().size() - 1);
        assertThat(status.trainNumber()).isEqualTo("1418");
        assertThat(status.delays()).isEqualTo(new Delays(null, null, 300L));
        assertThat(status.destinationDelays()).isEqualTo(new Delays(null, null, 300L));
    }

    @Test
    void gathersFixesIntoWindowsOfHalfAMinute() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:00", "alashankou"));
        for (int second = 10; second < 60; second += 10) {
            forecast.hears(journey.seen("10:00:" + second, 0));
        }
        forecast.watermark("10:00:59");

        assertThat(forecast.statuses())
                .extracting(TrainStatus::recordMillis)
                .containsExactly(at("09:00"), at("10:00"), at("10:00:30"));
    }

    @Test
    void tellsARecordTimeOnceAfterAllItsInputs() throws Exception {
        open(IN_ORDER);
        forecast.hears(
                journey.planned("10:00", RUN), journey.departed("10:00", "alashankou"), journey.seen("10:00", 0));
        forecast.watermark("10:00");

        assertThat(printed()).isEqualTo("10:00: dostyk arr 10:10 +0, dostyk dep 10:12 +0, aktogay arr 10:34 +0");
        assertThat(forecast.statuses()).hasSize(1);
    }

    @Test
    void looksAgainByItselfWhenTheTrainDoesNotLeave() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN));
        forecast.watermark("10:02");

        assertThat(printed(forecast.etas().get(1)))
                .isEqualTo("10:02: alashankou dep 10:02 +2, dostyk arr 10:12 +2, dostyk dep 10:13 +1,"
                        + " aktogay arr 10:35 +1");
        assertThat(forecast.timers()).isEqualTo(1);
    }

    @Test
    void doesWhatIsDueBeforeAnInputFirstHoweverFarTheWatermarkMoves() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:20", "alashankou"));
        assertThat(forecast.etas()).isEmpty();

        forecast.watermark(at("10:20") - 1);
        assertThat(forecast.etas()).extracting(EtaPublication::madeAtMillis).startsWith(at("09:00"), at("10:02"));
        assertThat(forecast.etas()).extracting(EtaPublication::madeAtMillis).allMatch(made -> made < at("10:20"));
    }

    @Test
    void doesNothingAfterTheHorizon() throws Exception {
        open(RecordTimeOptions.replayUntil(at("10:00")));
        forecast.hears(journey.planned("09:00", RUN));
        forecast.watermark(Long.MAX_VALUE);

        assertThat(forecast.etas()).hasSize(1);
        assertThat(forecast.statuses()).hasSize(1);
    }

    @Test
    void withdrawsEverythingAndForgetsTheTrainAtItsEnd() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN));
        forecast.watermark("09:00");
        forecast.hears(journey.cancelled("09:30"));
        forecast.watermark("09:30");

        assertThat(forecast.etas().get(1).calls())
                .hasSize(4)
                .extracting(CallEta::p50Millis)
                .containsOnlyNulls();
        assertThat(forecast.statuses()).extracting(TrainStatus::state).endsWith(RunState.CANCELLED);
        assertThat(forecast.stateEntries()).isZero();

        forecast.watermark("23:00");
        assertThat(forecast.etas()).hasSize(2);
        assertThat(forecast.timers()).isZero();
    }

    @Test
    void leavesNoTimerForATrainAtItsDestination() throws Exception {
        open(IN_ORDER);
        forecast.hears(journey.planned("09:00", RUN), journey.arrived("10:34", "aktogay"));
        forecast.watermark("22:00");

        assertThat(forecast.timers()).isZero();
        assertThat(forecast.stateEntries()).isEqualTo(1);
        assertThat(forecast.statuses().get(forecast.statuses().size() - 1).state())
                .isEqualTo(RunState.ARRIVED);
    }

    @Test
    void tellsAtOnceWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        forecast.hears(journey.planned("09:00", RUN));
        assertThat(forecast.etas()).hasSize(1);

        forecast.hears(journey.departed("10:00", "alashankou"));
        assertThat(forecast.etas()).extracting(EtaPublication::madeAtMillis).contains(at("10:00"));
    }

    @Test
    void neverTellsARecordTimeTwiceWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        forecast.hears(
                journey.planned("10:00", RUN),
                journey.departed("10:00", "alashankou"),
                journey.arrived("10:11", "dostyk"));
        assertThat(madeAt()).containsExactly(at("10:00"), at("10:00") + 1, at("10:11"));
    }

    @Test
    void neverGoesBackInRecordTimeWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        TrainProgress planned = journey.planned("09:00", RUN);
        TrainProgress departed = journey.departed("10:00", "alashankou");
        TrainProgress arrived = journey.arrived("10:11", "dostyk");
        // Topics are read at different speeds.
        forecast.hears(planned, arrived, departed);
        forecast.watermark("10:12");

        assertThat(madeAt()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tellsTheEndAfterWhatWasToldAtTheSameTimeWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        forecast.hears(journey.planned("10:00", RUN), journey.cancelled("10:00"));

        assertThat(madeAt()).containsExactly(at("10:00"), at("10:00") + 1);
        assertThat(forecast.stateEntries()).isZero();
    }

    @Test
    void forecastsByWhatWasLearnedBeforeAndNotByWhatIsLearnedSince() throws Exception {
        open(IN_ORDER);
        forecast.learns(costs(3, "10:04"), costs(30, "10:05"));
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:05", "alashankou"));
        forecast.watermark("10:05");

        CallEta end = lastOf(forecast.etas().get(forecast.etas().size() - 1));
        assertThat(end.method()).isEqualTo(EtaMethod.LEARNED);
        assertThat(end.p50Millis()).isEqualTo(at("10:34") + 8 * 60_000);
        assertThat(end.p10Millis()).isLessThan(end.p50Millis());
        assertThat(end.p90Millis()).isGreaterThan(end.p50Millis());
        assertThat(end.why()).isEqualTo("constant +3 min");
    }

    @Test
    void goesByThePlanWhereTooLittleIsLearned() throws Exception {
        open(IN_ORDER);
        forecast.learns(new LearnedUpdate("/1", LearnedKind.WEIGHTS, "a6", weights(3, 10), at("09:30")));
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:05", "alashankou"));
        forecast.watermark("10:05");

        CallEta end = lastOf(forecast.etas().get(forecast.etas().size() - 1));
        assertThat(end.method()).isEqualTo(EtaMethod.RUNNING_TIME);
        assertThat(end.p50Millis()).isEqualTo(at("10:38"));
    }

    @Test
    void goesByThePlanWhereLearningIsLeftOutHoweverMuchIsKnown() throws Exception {
        forecast = ForecastHarness.open(ForecastParts.allBut(ForecastPart.LEARNING), IN_ORDER);
        forecast.learns(costs(3, "10:04"));
        forecast.hears(journey.planned("09:00", RUN), journey.departed("10:05", "alashankou"));
        forecast.watermark("10:05");

        CallEta end = lastOf(forecast.etas().get(forecast.etas().size() - 1));
        assertThat(end.method()).isEqualTo(EtaMethod.RUNNING_TIME);
        assertThat(end.p50Millis()).isEqualTo(at("10:38"));
    }

    /** That trains half an hour from their destination will lose so many minutes. */
    private static LearnedUpdate costs(double minutes, String time) {
        return new LearnedUpdate("/1", LearnedKind.WEIGHTS, "a6", weights(minutes, 100), at(time));
    }

    private static double[] weights(double constant, int cases) {
        // Features from there on are those of long runs.
        double[] weights = new double[Feature.QUEUE_WAIT.ordinal() + 1];
        weights[Feature.CONSTANT.ordinal()] = constant;
        weights[weights.length - 1] = cases;
        return weights;
    }

    private static CallEta lastOf(EtaPublication publication) {
        return publication.calls().get(publication.calls().size() - 1);
    }

    private void open(RecordTimeOptions time) throws Exception {
        forecast = ForecastHarness.open(time);
    }

    private List<Long> madeAt() {
        return forecast.etas().stream().map(EtaPublication::madeAtMillis).toList();
    }

    private String printed() {
        return TrainPrinter.etas(forecast.etas());
    }

    private static String printed(EtaPublication publication) {
        return TrainPrinter.etas(publication);
    }
}
