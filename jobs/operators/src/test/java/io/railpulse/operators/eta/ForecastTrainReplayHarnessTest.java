package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forecasting in order gives one answer, however the watermark moves and whatever befalls the task. */
class ForecastTrainReplayHarnessTest {
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(at("23:00"));
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:12")
            .to("Aktogay", 30_000, "10:34");

    private ForecastHarness forecast;

    @AfterEach
    void close() throws Exception {
        forecast.close();
    }

    @Test
    void tellsTheSameHoweverTheWatermarkMoves() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            List<TrainProgress> history = history(new Random(seed));
            open(IN_ORDER);
            feed(history);
            forecast.watermark(Long.MAX_VALUE);
            List<Object> fine = told();
            forecast.close();

            open(IN_ORDER);
            forecast.hears(history.toArray(TrainProgress[]::new));
            forecast.watermark(Long.MAX_VALUE);

            assertThat(told()).as("seed " + seed).isEqualTo(fine);
            assertThat(madeAt()).isSorted().doesNotHaveDuplicates();
            forecast.close();
        }
    }

    @Test
    void tellsTheSameAfterARestore() throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            List<TrainProgress> history = history(new Random(seed));
            open(IN_ORDER);
            feed(history);
            forecast.watermark(Long.MAX_VALUE);
            List<EtaPublication> undisturbed = forecast.etas();
            forecast.close();

            int half = new Random(seed).nextInt(history.size());
            open(IN_ORDER);
            feed(history.subList(0, half));
            List<EtaPublication> told = new ArrayList<>(forecast.etas());
            OperatorSubtaskState snapshot = forecast.snapshot();
            forecast.close();
            forecast = ForecastHarness.restore(IN_ORDER, snapshot);
            feed(history.subList(half, history.size()));
            forecast.watermark(Long.MAX_VALUE);
            told.addAll(forecast.etas());

            assertThat(told).as("seed " + seed).isEqualTo(undisturbed);
            forecast.close();
        }
    }

    @Test
    void keepsWhatIsInForceInTheOrderOfTravel() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            open(IN_ORDER);
            forecast.hears(history(new Random(seed)).toArray(TrainProgress[]::new));
            forecast.watermark(Long.MAX_VALUE);

            Map<String, Long> inForce = new HashMap<>();
            for (EtaPublication publication : forecast.etas()) {
                publication.calls().forEach(call -> inForce.put(call.stopId() + call.event(), call.p50Millis()));
                assertThat(publication.calls()).isNotEmpty();
                assertThat(RUN.calls().stream()
                                .flatMap(call -> Stream.of(call.stopId() + "ARRIVAL", call.stopId() + "DEPARTURE"))
                                .map(inForce::get)
                                .filter(time -> time != null)
                                .toList())
                        .isSorted();
            }
            forecast.close();
        }
    }

    private void open(RecordTimeOptions time) throws Exception {
        forecast = ForecastHarness.open(time);
    }

    private void feed(List<TrainProgress> history) throws Exception {
        for (TrainProgress progress : history) {
            forecast.watermark(progress.recordMillis() - 1);
            forecast.hears(progress);
        }
    }

    private List<Long> madeAt() {
        return forecast.etas().stream().map(EtaPublication::madeAtMillis).toList();
    }

    private List<Object> told() {
        List<Object> told = new ArrayList<>(forecast.etas());
        told.addAll(forecast.statuses());
        return told;
    }

    /** A run's fixes and reports with long silences, some at one record time, in order. */
    private static List<TrainProgress> history(Random random) {
        Journey journey = new Journey();
        List<TrainProgress> history = new ArrayList<>();
        history.add(journey.planned("09:50", RUN));
        int second = 0;
        double along = 0;
        while (along < 30_000 && second < 10_000) {
            int pause = random.nextInt(5);
            second += pause == 0 ? 0 : pause == 1 ? random.nextInt(2_000) : random.nextInt(40);
            along += random.nextInt(1_000);
            String time = LocalTime.of(9, 55).plusSeconds(second).toString();
            if (random.nextInt(10) > 0) {
                history.add(journey.seen(time, along));
            } else {
                history.add(along < 15_000 ? journey.departed(time, "alashankou") : journey.departed(time, "dostyk"));
            }
        }
        return history;
    }
}
