package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.TrainProgress;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellRunNewsFunctionHarnessTest {
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");

    private final Journey journey = new Journey();
    private KeyedOneInputStreamOperatorTestHarness<String, TrainProgress, RunNews> harness;

    @BeforeEach
    void open() throws Exception {
        open(ForecastParts.ALL);
    }

    private void open(ForecastParts parts) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new TellRunNewsFunction(parts)), TrainProgress::trainRunId, Types.STRING);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void tellsThePlanAndEachNewestMomentOnce() throws Exception {
        TrainProgress departed = journey.planned("09:00", RUN);
        hears(departed, journey.departed("10:05", "alashankou"));
        hears(journey.departed("10:05", "alashankou"));

        assertThat(news()).extracting(news -> news.plan() != null).containsExactly(true, false);
        assertThat(news()).extracting(RunNews::moment).containsExactly(-1, 1);
        assertThat(news()).extracting(RunNews::trainKind).containsOnly("/1");
    }

    @Test
    void tellsWhereTheTrainIsSeenOnceAMinuteWhileItRuns() throws Exception {
        hears(journey.planned("09:00", RUN), journey.departed("10:00", "alashankou"));
        for (int second = 10; second < 60; second += 10) {
            hears(journey.seen("10:01:" + second, 1_000 + 15 * second));
        }
        hears(journey.seen("10:02:20", 2_000));

        assertThat(news().stream().filter(news -> news.alongMetres() != null).map(RunNews::seenMillis))
                .containsExactly(at("10:01:10"), at("10:02:20"));
    }

    @Test
    void tellsNothingWhereNobodyIsToLearn() throws Exception {
        harness.close();
        open(ForecastParts.allBut(ForecastPart.LEARNING));
        hears(journey.planned("09:00", RUN), journey.departed("10:05", "alashankou"));

        assertThat(news()).isEmpty();
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    @Test
    void forgetsTheTrainAtItsEnd() throws Exception {
        hears(journey.planned("09:00", RUN), journey.cancelled("09:30"));

        assertThat(news()).extracting(RunNews::ended).containsExactly(false, true);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    private void hears(TrainProgress... progress) throws Exception {
        for (TrainProgress one : progress) {
            harness.processElement(new StreamRecord<>(one, one.recordMillis()));
        }
    }

    private List<RunNews> news() {
        return harness.extractOutputValues();
    }
}
