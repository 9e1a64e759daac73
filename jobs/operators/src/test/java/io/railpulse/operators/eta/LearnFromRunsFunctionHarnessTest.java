package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainRunBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnFromRunsFunctionHarnessTest {
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(at("23:00"));
    private static final int TRAINS = 30;
    private static final long MINUTE = 60_000;

    @Test
    void learnsNothingBeforeTheWatermarkHasPassed() throws Exception {
        try (LearningHarness learning = LearningHarness.open(IN_ORDER)) {
            learning.hears(aDay());
            assertThat(learning.updates()).isEmpty();

            learning.watermark(at("23:00"));
            assertThat(learning.updates())
                    .extracting(LearnedUpdate::kind)
                    .contains(
                            LearnedKind.LINK,
                            LearnedKind.TRIP,
                            LearnedKind.LIVE,
                            LearnedKind.HISTORY,
                            LearnedKind.WEIGHTS,
                            LearnedKind.BAND);
        }
    }

    @Test
    void learnsNothingForPartsThatAreLeftOut() throws Exception {
        LearningOptions without = new LearningOptions(
                Duration.ofHours(1), ForecastParts.allBut(ForecastPart.LIVE, ForecastPart.CONFORMAL));
        try (LearningHarness learning = LearningHarness.open(without, IN_ORDER)) {
            learning.hears(aDay());
            learning.watermark(at("23:00"));

            assertThat(learning.updates())
                    .extracting(LearnedUpdate::kind)
                    .contains(LearnedKind.LINK, LearnedKind.TRIP, LearnedKind.HISTORY, LearnedKind.WEIGHTS)
                    .doesNotContain(LearnedKind.LIVE, LearnedKind.TRAIN_AHEAD, LearnedKind.BAND);
        }
    }

    @Test
    void learnsTheSameInWhateverOrderAndHoweverFarTheWatermarkMoves() throws Exception {
        List<RunNews> shuffled = new ArrayList<>(aDay());
        Collections.shuffle(shuffled, new Random(4));
        try (LearningHarness atOnce = LearningHarness.open(IN_ORDER);
                LearningHarness bitByBit = LearningHarness.open(IN_ORDER)) {
            atOnce.hears(aDay());
            atOnce.watermark(at("23:00"));
            bitByBit.hears(shuffled);
            for (long time = at("09:00"); time <= at("23:00"); time += 7 * MINUTE) {
                bitByBit.watermark(time);
            }
            bitByBit.watermark(at("23:00"));

            assertThat(bitByBit.told()).isEqualTo(atOnce.told()).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        List<String> whole;
        try (LearningHarness learning = LearningHarness.open(IN_ORDER)) {
            learning.hears(aDay());
            learning.watermark(at("23:00"));
            whole = learning.told();
        }
        try (LearningHarness before = LearningHarness.open(IN_ORDER)) {
            before.hears(aDay());
            before.watermark(at("14:00") + 1_234);
            List<String> told = new ArrayList<>(before.told());
            try (LearningHarness after = LearningHarness.restore(IN_ORDER, before.snapshot())) {
                after.watermark(at("23:00"));
                told.addAll(after.told());
            }
            assertThat(told).isEqualTo(whole);
        }
    }

    @Test
    void tellsWhatChangesWithEveryCaseOnceAMinute() throws Exception {
        try (LearningHarness learning = LearningHarness.open(IN_ORDER)) {
            learning.hears(aDay());
            learning.watermark(at("23:00"));

            assertThat(learning.updates())
                    .filteredOn(update -> update.kind().isToldByTheMinute())
                    .isNotEmpty()
                    .allMatch(update -> update.recordMillis() % MINUTE == 0);
        }
    }

    @Test
    void doesNothingAfterTheHorizon() throws Exception {
        try (LearningHarness learning = LearningHarness.open(RecordTimeOptions.replayUntil(at("10:00")))) {
            learning.hears(aDay());
            learning.watermark(Long.MAX_VALUE);

            assertThat(learning.updates()).allMatch(update -> update.recordMillis() <= at("10:00"));
        }
    }

    @Test
    void leavesNoTimerOnceItsRunsHaveEnded() throws Exception {
        try (LearningHarness learning = LearningHarness.open(IN_ORDER)) {
            learning.hears(aDay());
            learning.watermark(at("22:59"));

            assertThat(learning.timers()).isZero();
        }
    }

    /** Trains that leave every quarter of an hour, each later than the one before, and end half an hour after their arrival. */
    private static List<RunNews> aDay() {
        List<RunNews> news = new ArrayList<>();
        for (int number = 0; number < TRAINS; number++) {
            long late = number % 7 * MINUTE + 13_000;
            TrainRun run = shifted(number);
            String kind = TrainKind.of(run).code();
            long departure = run.calls().get(0).departureMillis() + late;
            news.add(news(kind, run, departure - 50 * MINUTE, run, -1, 0, false));
            news.add(news(kind, run, departure + 2_000, null, 1, departure, false));
            long arrival = run.calls().get(1).arrivalMillis() + late + MINUTE;
            news.add(news(kind, run, arrival + 3_000, null, 2, arrival, false));
            long onward = run.calls().get(1).departureMillis() + late + MINUTE;
            news.add(news(kind, run, onward + 1_000, null, 3, onward, false));
            long end = run.calls().get(2).arrivalMillis() + late + 2 * MINUTE;
            news.add(news(kind, run, end + 5_000, null, 4, end, false));
            news.add(news(kind, run, end + 30 * MINUTE, null, 4, end, true));
        }
        return news;
    }

    private static TrainRun shifted(int number) {
        TrainRun run = train("trip " + number)
                .from("Alashankou", "10:00")
                .via("Dostyk", 10_000, "10:10", "10:12")
                .to("Aktogay", 30_000, "10:34");
        return TrainRunBuilder.shifted(run, Duration.ofMinutes(15L * number));
    }

    private static RunNews news(
            String kind, TrainRun run, long recordMillis, TrainRun plan, int moment, long happened, boolean ended) {
        return new RunNews(kind, run.trainRunId(), recordMillis, plan, moment, happened, null, 0, ended);
    }
}
