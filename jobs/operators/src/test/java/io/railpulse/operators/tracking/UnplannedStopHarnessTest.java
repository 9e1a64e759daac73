package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import java.time.LocalTime;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stop that no plan knows is told, revised and withdrawn as a call is, also after a restore. */
class UnplannedStopHarnessTest {
    private static final Route LINE = StraightLine.ofLength(30_000);
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 20_000, "10:20", "10:22")
            .to("Aktogay", 30_000, "10:34");

    private final TrainInputs said = TrainInputs.of(RUN);
    private TrackingHarness tracking;

    @BeforeEach
    void open() throws Exception {
        tracking = TrackingHarness.open(IN_ORDER).knows(LINE);
        tracking.hears(said.planned("09:00", RUN));
    }

    @AfterEach
    void close() throws Exception {
        tracking.close();
    }

    @Test
    void isToldWhenTheTrainHasStoodForLongEnoughAndWhenItHasLeft() throws Exception {
        standAt(6_000, "10:06", "10:30");
        tracking.hears(said.seen("10:31", 7_000));
        tracking.watermark("10:32");

        assertThat(unplanned())
                .extracting(call -> call.stopId() + " " + call.revision() + " " + (call.departureMillis() != null))
                .containsExactly("km-6.0 0 false", "km-6.0 1 true");
    }

    @Test
    void isWithdrawnByLateFixes() throws Exception {
        tracking.hears(said.seen("10:05", 5_000));
        standAt(6_000, "10:06", "10:20");
        tracking.watermark("10:20");
        assertThat(unplanned()).singleElement().matches(call -> !call.withdrawn());

        LocalTime start = LocalTime.parse("10:06:05");
        for (int second = 0; second < 840; second += 10) {
            String time = start.plusSeconds(second).toString();
            tracking.hears(said.receivedAt("10:40", said.seenBy("locomotive", time, 6_000 + 10 * second)));
        }
        tracking.watermark("10:40");

        List<ObservedCall> told = unplanned();
        assertThat(told).extracting(ObservedCall::stopId).containsOnly("km-6.0");
        assertThat(told).filteredOn(ObservedCall::withdrawn).singleElement().satisfies(call -> {
            assertThat(call).isEqualTo(told.get(told.size() - 1));
            assertThat(call.revision()).isEqualTo(told.size() - 1);
            assertThat(call.arrivalMillis()).isNull();
            assertThat(call.departureMillis()).isNull();
        });
    }

    @Test
    void keepsItsNameAndItsCountOfRevisionsThroughARestore() throws Exception {
        standAt(6_000, "10:06", "10:20");
        tracking.watermark("10:20");
        OperatorSubtaskState snapshot = tracking.snapshot();
        tracking.close();

        tracking = TrackingHarness.restore(IN_ORDER, snapshot);
        standAt(6_030, "10:21", "10:40");
        tracking.hears(said.seen("10:41", 8_000));
        tracking.watermark("10:42");

        assertThat(unplanned()).singleElement().satisfies(call -> {
            assertThat(call.stopId()).isEqualTo("km-6.0");
            assertThat(call.revision()).isEqualTo(1);
            assertThat(call.departureMillis()).isNotNull();
        });
    }

    @Test
    void leavesNothingBehind() throws Exception {
        standAt(6_000, "10:06", "10:30");
        tracking.hears(said.withdrawn("10:32"));
        tracking.watermark("10:32");

        assertThat(tracking.timers()).isZero();
        assertThat(tracking.stateEntries()).isZero();
    }

    private List<ObservedCall> unplanned() {
        return tracking.calls().stream()
                .filter(call -> call.stopSequence() == null)
                .toList();
    }

    /** A fix a minute. */
    private void standAt(double metres, String from, String until) throws Exception {
        LocalTime end = LocalTime.parse(until);
        for (LocalTime time = LocalTime.parse(from); !time.isAfter(end); time = time.plusMinutes(1)) {
            tracking.hears(said.seen(time.toString(), metres));
        }
    }
}
