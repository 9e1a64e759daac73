package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many bytes are kept of what is learned of 20,000 links, against what {@code docs/reference/state.md} tells. */
class LearnedBytesHarnessTest {
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final long MINUTE = 60_000;

    private static ManyLinks railway;
    private static LearnedTable table;

    @BeforeAll
    static void learnOfOneRoute() throws Exception {
        railway = ManyLinks.learn();
        table = LearnedTable.read();
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK", "LIVE", "TRIP", "TRAIN_AHEAD", "HISTORY", "PATTERN", "WEIGHTS"})
    void keepsWhatIsLearnedWhereItIsLearnedAndWhereItIsForecastWith(LearnedKind kind) throws Exception {
        List<LearnedUpdate> all = railway.all(kind);
        try (LearningHarness learning = LearningHarness.open(IN_ORDER)) {
            learning.begins(all.stream().map(LearnedBytesHarnessTest::known).toList());
            table.holdsWhereLearned(
                    kind.code(), all.size(), StateBytes.of(learning.snapshot()).get("learned"));
        }
        try (ForecastHarness forecast = ForecastHarness.open(IN_ORDER)) {
            // Each is told again after a minute, and the watermark follows: two versions are held of it then.
            for (int time = 1; time <= 3; time++) {
                for (LearnedUpdate update : all) {
                    forecast.learns(at(update, time * MINUTE));
                }
                forecast.watermark(time * MINUTE + 1);
            }
            table.holdsWhereForecast(kind.code(), StateBytes.ofBroadcast(forecast.snapshot()));
        }
    }

    @Test
    void keepsHowCertainTheWeightsOfEachGroupAre() {
        Map<Boolean, Long> groups = railway.weightsByWhetherOfTheRoute();
        long all = groups.get(false) + ManyLinks.ROUTES * groups.get(true);
        long ofOneGroup = railway.bytesOfOneRoute("covariances") / (groups.get(false) + groups.get(true));

        table.holdsWhereLearned("covariances", all, all * ofOneGroup);
    }

    @Test
    void keepsTheRunsThatAreUnderWay() {
        table.holdsWhereLearned(
                "learning-runs", 4L * ManyLinks.ROUTES, ManyLinks.ROUTES * railway.bytesOfOneRoute("learning-runs"));
    }

    private static LearnedInput known(LearnedUpdate update) {
        return new LearnedInput(update, new Origin("rail.link-time.v1", 0, 0, update.recordMillis()));
    }

    private static LearnedUpdate at(LearnedUpdate update, long millis) {
        return new LearnedUpdate(update.trainKind(), update.kind(), update.key(), update.numbers(), millis);
    }
}
