package io.railpulse.pipelines.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class RecordTimeTest {
    private static final long NOON = 43_200_000;
    private static final long ONE_SECOND_LATER = NOON + 1_000;
    private static final Duration IDLENESS = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock(1);
    private final List<String> told = new ArrayList<>();
    private WatermarkGenerator<String> partition;

    @Test
    void newReferencesOfABoundedJobHoldTheOthersUntilTheyAreRead() {
        partition = of(RecordTime.ofBoundedInput());
        isSilentFor(IDLENESS.multipliedBy(2));
        assertThat(told).isEmpty();

        reads(NOON);
        reads(ONE_SECOND_LATER);
        assertThat(told).containsExactly("up to " + (NOON - 1), "up to " + (ONE_SECOND_LATER - 1));
    }

    @Test
    void recordsOfABoundedJobMayBeBehindThoseBeforeThem() {
        partition = of(RecordTime.ofBoundedInput(Duration.ofSeconds(30)));
        reads(NOON);
        assertThat(told).containsExactly("up to " + (NOON - 30_001));
    }

    @Test
    void whoIsReadInStepSaysThatItHasReadNothingYet() {
        RecordTime time = RecordTime.ofBoundedInput();
        partition = time.<String>inStep(time.ofTelemetry()).createWatermarkGenerator(new Source());
        partition.onPeriodicEmit(new Told());
        reads(NOON);
        partition.onPeriodicEmit(new Told());

        assertThat(told).containsExactly("up to " + (Long.MIN_VALUE + 1), "up to " + (NOON - 1));
    }

    @Test
    void newReferencesHoldTheOthersWheneverTheyComeWhereInputsArePutInOrder() {
        partition = of(RecordTime.ofLiveInput(true, Duration.ZERO, IDLENESS));
        reads(NOON);
        isSilentFor(IDLENESS.multipliedBy(2));
        reads(ONE_SECOND_LATER);
        isSilentFor(Duration.ZERO);

        assertThat(told).containsSubsequence("up to " + (NOON - 1), "idle", "up to " + (ONE_SECOND_LATER - 1));
    }

    @Test
    void newReferencesHoldTheOthersUntilTheyAreCaughtUpWithAndThenNoMore() {
        partition = of(RecordTime.ofLiveInput(false, Duration.ZERO, IDLENESS));
        reads(NOON);
        isSilentFor(IDLENESS.dividedBy(2));
        reads(ONE_SECOND_LATER);
        isSilentFor(IDLENESS.dividedBy(2));
        assertThat(told).contains("up to " + (ONE_SECOND_LATER - 1)).doesNotContain("idle");

        isSilentFor(IDLENESS.multipliedBy(2));
        assertThat(told).endsWith("idle");
        reads(ONE_SECOND_LATER + 60_000);
        isSilentFor(IDLENESS.multipliedBy(2));
        assertThat(told).endsWith("idle").containsOnlyOnce("idle");
    }

    /** A source has one generator more, that sees nothing: what it says must not count for partitions that are read. */
    @Test
    void whoSeesNothingNeverSaysThatTheEndHasCome() {
        for (boolean sequenced : List.of(true, false)) {
            partition = of(RecordTime.ofLiveInput(sequenced, Duration.ZERO, IDLENESS));
            isSilentFor(IDLENESS.multipliedBy(2));

            assertThat(told).endsWith("idle").containsOnly("up to " + Long.MIN_VALUE, "idle");
        }
    }

    private WatermarkGenerator<String> of(RecordTime time) {
        return time.<String>ofNewReferences().createWatermarkGenerator(new Source());
    }

    private void reads(long recordMillis) {
        partition.onEvent("plan", recordMillis, new Told());
    }

    /** Flink asks every now and then what there is to tell. */
    private void isSilentFor(Duration duration) {
        partition.onPeriodicEmit(new Told());
        partition.onPeriodicEmit(new Told());
        clock.advanceTime(duration);
        partition.onPeriodicEmit(new Told());
    }

    private final class Told implements WatermarkOutput {

        @Override
        public void emitWatermark(Watermark watermark) {
            told.add("up to " + watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            told.add("idle");
        }

        @Override
        public void markActive() {
            told.add("active");
        }
    }

    private final class Source implements WatermarkGeneratorSupplier.Context {

        @Override
        public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
            return clock;
        }
    }
}
