package io.railpulse.operators.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.testing.train.TrainRunBuilder;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Tracking in order gives one answer, however its input comes to hand and whatever befalls the task. */
class TrackTrainReplayHarnessTest extends TrackedTrainHarness {
    @Test
    void takesInputsOfOneRecordTimeInTheOrderOfTheirOrigin() throws Exception {
        TrainInput plan = said.planned("09:00", RUN);
        List<TrainInput> sameTime = new ArrayList<>(List.of(
                said.receivedAt("10:20", said.departed("10:01", "alashankou")),
                said.receivedAt("10:20", said.arrived("10:11", "dostyk")),
                said.receivedAt("10:20", said.arrived("10:05", "dostyk")),
                said.receivedAt("10:20", said.seen("10:15", 15_000)),
                said.receivedAt("10:20", said.seen("10:14", 14_000))));
        List<Object> expected = null;
        for (int round = 0; round < 10; round++) {
            open(IN_ORDER);
            tracking.hears(plan);
            Collections.shuffle(sameTime, new Random(round));
            tracking.hears(sameTime.toArray(TrainInput[]::new));
            tracking.watermark("10:30");
            List<Object> told = tracking.toldOf(RUN.trainRunId());
            tracking.close();
            expected = expected == null ? told : expected;
            assertThat(told).isEqualTo(expected);
        }
        assertThat(expected).isNotNull();
    }

    @Test
    void tellsTheSameHoweverTheWatermarkMovesAndWhateverTheOrderOfArrival() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<TrainInput> inputs = history(random);
            List<Object> coarse = play(shuffled(inputs, random), false);
            List<Object> fine = play(inputs, true);

            assertThat(coarse).as("seed " + seed).isEqualTo(fine);
        }
    }

    @Test
    void tellsTheSameAfterARestore() throws Exception {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            List<TrainInput> inputs = history(random);
            List<Object> undisturbed = play(inputs, true);

            open(IN_ORDER);
            int half = random.nextInt(inputs.size());
            feed(inputs.subList(0, half));
            OperatorSubtaskState snapshot = tracking.snapshot();
            List<Object> told = new ArrayList<>(tracking.progress());
            told.addAll(tracking.calls());
            tracking.close();
            tracking = TrackingHarness.restore(IN_ORDER, snapshot);
            feed(inputs.subList(half, inputs.size()));
            tracking.watermark(END);
            told.addAll(tracking.progress());
            told.addAll(tracking.calls());
            tracking.close();

            List<Object> expected = undisturbed.stream()
                    .filter(one -> one instanceof TrainProgress || one instanceof ObservedCall)
                    .toList();
            assertThat(told).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private List<Object> play(List<TrainInput> inputs, boolean fine) throws Exception {
        open(IN_ORDER);
        if (fine) {
            feed(inputs);
        } else {
            tracking.hears(inputs.toArray(TrainInput[]::new));
        }
        tracking.watermark(END);
        List<Object> told = tracking.toldOf(RUN.trainRunId());
        tracking.close();
        return told;
    }

    /** In the order of record time, the watermark close behind. */
    private void feed(List<TrainInput> inputs) throws Exception {
        for (TrainInput input : inputs) {
            tracking.watermark(input.origin().recordMillis() - 1);
            tracking.hears(input);
        }
    }

    private static List<TrainInput> shuffled(List<TrainInput> inputs, Random random) {
        List<TrainInput> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Plans, fixes and reports of one run over some days, in the order of record time. */
    private List<TrainInput> history(Random random) {
        List<TrainInput> inputs = new ArrayList<>();
        int second = 0;
        for (int step = 0; step < 60; step++) {
            // Now and then it is silent for long enough to be dark.
            second += random.nextInt(random.nextInt(10) == 0 ? 6_000 : 120);
            String time = LocalTime.of(9, 50).plusSeconds(second).toString();
            int kind = random.nextInt(20);
            if (kind < 12) {
                inputs.add(said.seen(
                        time, Math.min(30_000, random.nextInt(5) * 500 + Math.max(0, second - 600) * 15.0)));
            } else if (kind < 16) {
                inputs.add(said.arrived(time, random.nextBoolean() ? "dostyk" : "aktogay"));
            } else if (kind < 17) {
                inputs.add(said.withdrawn(time));
            } else {
                inputs.add(said.planned(
                        time, random.nextBoolean() ? RUN : TrainRunBuilder.shifted(RUN, Duration.ofMinutes(5))));
            }
        }
        inputs.sort(Comparator.comparing(TrainInput::origin));
        return inputs;
    }
}
