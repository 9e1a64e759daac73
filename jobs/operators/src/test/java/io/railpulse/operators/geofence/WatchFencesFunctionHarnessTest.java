package io.railpulse.operators.geofence;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.TrainSighting;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.TrainStatuses;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One train at a yard of a kilometre at 50 degrees north and 10 degrees east; times in minutes. */
class WatchFencesFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1_440;
    private static final double OUTSIDE = 9.95;
    private static final double INSIDE = 10;
    private static final double BEYOND = 10.05;
    private static final Geofence YARD = Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000));

    private KeyedTwoInputStreamOperatorTestHarness<String, TrainSighting, GeofenceChange, FenceNews> train;

    @BeforeEach
    void open() throws Exception {
        open(RecordTimeOptions.live(), null);
    }

    private void open(RecordTimeOptions time, OperatorSubtaskState snapshot) throws Exception {
        train = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new WatchFencesFunction(time), List.of(FencesInForce.FENCES)),
                TrainSighting::trainRunId,
                null,
                Types.STRING);
        train.setup(TypeInformation.of(FenceNews.class)
                .createSerializer(train.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            train.initializeState(snapshot);
        }
        train.open();
    }

    @AfterEach
    void close() throws Exception {
        train.close();
    }

    @Test
    void tellsThatATrainIsInsideAndThatItLeft() throws Exception {
        gives(YARD);
        hears(status(0, OUTSIDE), status(4, INSIDE), status(8, BEYOND));

        assertThat(story()).containsExactly("INSIDE 4", "OUTSIDE 8");
        assertThat(train.numEventTimeTimers()).isZero();
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        gives(YARD);
        hears(status(0, OUTSIDE), status(4, INSIDE));
        OperatorSubtaskState snapshot = train.snapshot(1, 1);
        FenceNews entered = train.extractOutputValues().get(0);
        train.close();
        open(RecordTimeOptions.live(), snapshot);

        hears(status(0, OUTSIDE), status(4, INSIDE), status(5, INSIDE), status(8, BEYOND));

        assertThat(story()).containsExactly("OUTSIDE 8");
        assertThat(train.extractOutputValues().get(0).enteredMillis()).isEqualTo(entered.enteredMillis());
    }

    @Test
    void takesAStatusOnce() throws Exception {
        gives(YARD);
        hears(status(0, OUTSIDE), status(4, INSIDE), status(8, BEYOND));
        hears(status(0, OUTSIDE), status(4, INSIDE), status(8, BEYOND));

        assertThat(story()).hasSize(2);
    }

    @Test
    void tellsTheSameInOrderWhereInputsAreSequenced() throws Exception {
        gives(YARD);
        hears(status(0, OUTSIDE), status(4, INSIDE), status(8, BEYOND));
        List<FenceNews> live = train.extractOutputValues();
        train.close();
        open(RecordTimeOptions.replayUntil(10 * MINUTE), null);

        hears(status(8, BEYOND), status(0, OUTSIDE), status(4, INSIDE));
        gives(YARD);
        assertThat(train.extractOutputValues()).isEmpty();
        passes(10);

        assertThat(train.extractOutputValues()).isEqualTo(live).hasSize(2);
        assertThat(train.numEventTimeTimers()).isZero();
    }

    @Test
    void appliesAFenceFromTheNextStatusOn() throws Exception {
        hears(status(4, INSIDE));
        gives(YARD);
        assertThat(story()).isEmpty();
        hears(status(5, INSIDE));
        gives(YARD.telling(100, 60));
        hears(status(6, INSIDE));
        assertThat(story()).as("the same version changes nothing").containsExactly("INSIDE 5");
        train.processElement2(new StreamRecord<>(new GeofenceChange("yard", null), 0));
        hears(status(7, INSIDE));

        assertThat(story()).containsExactly("INSIDE 5", "ENDED 7");
    }

    @Test
    void forgetsATrainADayAfterItArrived() throws Exception {
        gives(YARD);
        hears(status(0, OUTSIDE), TrainStatuses.seenAt("7@d", RunState.ARRIVED, 50, INSIDE, 4 * MINUTE, 4 * MINUTE));
        passes(4 + DAY - 1);
        assertThat(story()).containsExactly("INSIDE 4");
        passes(4 + DAY);

        assertThat(story()).containsExactly("INSIDE 4", "ENDED 1444");
        assertThat(train.numEventTimeTimers()).isZero();
        assertThat(train.numKeyedStateEntries()).isZero();
    }

    @Test
    void forgetsNoneThatGoesOnAfterAll() throws Exception {
        gives(YARD);
        hears(TrainStatuses.seenAt("7@d", RunState.ARRIVED, 50, INSIDE, 4 * MINUTE, 4 * MINUTE), status(9, INSIDE));
        assertThat(train.numEventTimeTimers()).isZero();
        passes(2 * DAY);

        assertThat(story()).hasSize(2);
        assertThat(train.numKeyedStateEntries()).isEqualTo(1);
    }

    @Test
    void doesNothingThatWouldBeDueAfterTheInputsEnd() throws Exception {
        train.close();
        open(RecordTimeOptions.replayUntil(10 * MINUTE), null);
        gives(YARD);
        hears(TrainStatuses.seenAt("7@d", RunState.ARRIVED, 50, INSIDE, 4 * MINUTE, 4 * MINUTE));
        passes(2 * DAY);

        assertThat(story()).containsExactly("INSIDE 4");
    }

    private void gives(Geofence fence) throws Exception {
        train.processElement2(new StreamRecord<>(new GeofenceChange(fence.fenceId(), fence), 0));
    }

    private void hears(TrainStatus... statuses) throws Exception {
        for (TrainStatus status : statuses) {
            train.processElement1(new StreamRecord<>(TrainSighting.of(status), status.recordMillis()));
        }
    }

    private void passes(long minute) throws Exception {
        train.processWatermark1(new Watermark(minute * MINUTE));
        train.processWatermark2(new Watermark(minute * MINUTE));
    }

    private List<String> story() {
        return train.extractOutputValues().stream()
                .map(news -> news.whereabouts() + " " + news.recordMillis() / MINUTE)
                .toList();
    }

    private static TrainStatus status(long minute, double longitude) {
        return TrainStatuses.seenAt("7@d", RunState.RUNNING, 50, longitude, minute * MINUTE, minute * MINUTE);
    }
}
