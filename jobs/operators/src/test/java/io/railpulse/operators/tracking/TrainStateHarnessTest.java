package io.railpulse.operators.tracking;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The state of a train changes by time alone, and one timer sees to it. */
class TrainStateHarnessTest {
    private static final Route LINE = StraightLine.ofLength(300_000);
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, "10:10", "10:30")
            .of(CallRole.BORDER)
            .to("Aktogay", 300_000, "20:00");
    /** One timer for housekeeping, one for the state. */
    private static final int BOTH = 2;

    private final TrainInputs said = TrainInputs.of(RUN);
    private TrackingHarness tracking;

    @AfterEach
    void close() throws Exception {
        tracking.close();
    }

    @Test
    void tellsThatATrainFellSilentAndThatItIsBack() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000), said.seen("10:14", 14_000));
        tracking.watermark("10:43:59");
        assertThat(states()).doesNotContain(RunState.DARK);

        tracking.watermark("10:44");
        assertThat(last().state()).isEqualTo(RunState.DARK);
        assertThat(last().recordMillis()).isEqualTo(at("10:44"));
        assertThat(last().condition().sinceMillis()).isEqualTo(at("10:14"));
        assertThat(last().urgent()).isTrue();

        tracking.hears(said.seen("13:00", 50_000));
        tracking.watermark("13:00");
        assertThat(last().state()).isEqualTo(RunState.RUNNING);
        assertThat(last().urgent()).isTrue();
        assertThat(states()).filteredOn(RunState.DARK::equals).hasSize(1);
    }

    @Test
    void tellsThatATrainLeftItsRouteAndThatItIsBack() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000), said.seen("10:15", 14_000));
        for (int minute = 20; minute <= 40; minute += 5) {
            tracking.hears(said.seenBeside("10:" + minute, 1_000 * minute, 0.1));
        }
        tracking.watermark("10:39");
        assertThat(states()).doesNotContain(RunState.OFF_ROUTE);

        tracking.watermark("10:40");
        assertThat(last().state()).isEqualTo(RunState.OFF_ROUTE);
        assertThat(last().recordMillis()).isEqualTo(at("10:40"));
        assertThat(last().condition().sinceMillis()).isEqualTo(at("10:20"));
        assertThat(last().condition().reason()).startsWith("11.1 km off its route since");
        assertThat(last().urgent()).isTrue();
        assertThat(last().latitude()).isEqualTo(0.1);
        assertThat(last().positionAtMillis()).isEqualTo(at("10:40"));
        assertThat(tracking.rejected()).hasSize(5);

        tracking.hears(said.seenBeside("10:45", 45_000, 0.2));
        tracking.watermark("10:45");
        assertThat(last().latitude()).isEqualTo(0.2);
        assertThat(last().urgent()).isFalse();

        tracking.hears(said.seen("10:50", 50_000), said.seen("10:51", 51_000), said.seen("10:52", 52_000));
        tracking.watermark("10:52");
        assertThat(last().state()).isEqualTo(RunState.RUNNING);
        assertThat(last().urgent()).isTrue();
        assertThat(tracking.timers()).isLessThanOrEqualTo(BOTH);
    }

    @Test
    void keepsOneTimerHoweverManyFixesCome() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark("09:00");
        int told = 0;
        for (int minute = 1; minute < 60; minute++) {
            String time = String.format("11:%02d", minute);
            tracking.hears(said.seen(time, 20_000 + minute * 1_000));
            tracking.watermark(time);
            told++;
            assertThat(tracking.timers()).isLessThanOrEqualTo(BOTH);
        }
        assertThat(tracking.progress()).hasSize(1 + 1 + told);
        assertThat(states()).doesNotContain(RunState.DARK);
    }

    @Test
    void movesTheTimerForwardWhenTheStateChangesSooner() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.departed("10:00", "alashankou"));
        for (int hour = 0; hour < 3; hour++) {
            tracking.hears(said.seen(String.format("%02d:05", 11 + hour), 9_000 - 3_000 * (3 - hour)));
        }
        // The tracker reports hourly, so that the train would be dark at 16:05; but at 13:30 it waits.
        tracking.hears(said.arrived("13:10", "dostyk"));
        tracking.watermark("13:10");
        assertThat(tracking.timers()).isEqualTo(BOTH);
        assertThat(last().state()).isEqualTo(RunState.AT_BORDER_ARRIVED);

        tracking.watermark("13:30");
        assertThat(last().state()).isEqualTo(RunState.AT_BORDER_WAITING);
        assertThat(last().condition().sinceMillis()).isEqualTo(at("13:30"));
        assertThat(last().recordMillis()).isEqualTo(at("13:30"));
        assertThat(tracking.timers()).isEqualTo(BOTH);
    }

    @Test
    void neverCallsATrainDarkOfWhichOnlyReportsCome() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.departed("10:00", "alashankou"));
        tracking.watermark("23:00");

        assertThat(states()).containsExactly(RunState.NOT_DEPARTED, RunState.RUNNING);
        assertThat(tracking.timers()).isEqualTo(1);
    }

    @Test
    void doesNotLookBeyondTheHorizon() throws Exception {
        open(RecordTimeOptions.replayUntil(at("10:30")));
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark(Long.MAX_VALUE);

        assertThat(states()).containsExactly(RunState.NOT_DEPARTED, RunState.RUNNING);
        assertThat(tracking.timers()).isZero();
    }

    @Test
    void leavesNoTimerForATrainThatHasArrived() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("19:50", 290_000), said.arrived("20:00", "aktogay"));
        tracking.watermark("20:20");
        tracking.watermark("21:00");

        assertThat(last().state()).isEqualTo(RunState.ARRIVED);
        assertThat(tracking.timers()).isEqualTo(1);
        tracking.watermark(at("20:00") + Duration.ofDays(1).toMillis());
        assertThat(tracking.timers()).isZero();
        assertThat(tracking.stateEntries()).isZero();
        assertThat(states()).doesNotContain(RunState.DARK);
    }

    @Test
    void takesTheTimerBackWhenThePlanIsWithdrawn() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark("10:05");
        assertThat(tracking.timers()).isEqualTo(BOTH);

        tracking.hears(said.withdrawn("10:06"));
        tracking.watermark("10:06");
        assertThat(tracking.timers()).isZero();
        assertThat(tracking.stateEntries()).isZero();
        tracking.watermark("12:00");
        assertThat(states()).endsWith(RunState.CANCELLED);
    }

    @Test
    void leavesTheTimerOfAnInputThatWaitsForTheSameTime() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark("10:05");
        // Its state would be looked at again at 10:35; withdrawn, it takes that timer back, but not that of the new
        // plan.
        tracking.hears(said.planned("10:35", RUN), said.withdrawn("10:06"));
        tracking.watermark("10:35");

        assertThat(tracking.plans()).hasSize(2);
        assertThat(last().state()).isEqualTo(RunState.NOT_DEPARTED);
    }

    @Test
    void looksAlsoAfterARestore() throws Exception {
        open(IN_ORDER);
        tracking.hears(said.planned("09:00", RUN), said.seen("10:05", 5_000));
        tracking.watermark("10:05");
        OperatorSubtaskState snapshot = tracking.snapshot();
        tracking.close();
        tracking = TrackingHarness.restore(IN_ORDER, snapshot);
        tracking.watermark("10:35");

        assertThat(states()).containsExactly(RunState.DARK);
    }

    @Test
    void looksInRecordTimeAlsoWhenLive() throws Exception {
        open(RecordTimeOptions.live());
        tracking.hears(said.planned("09:00", RUN));
        tracking.watermark("09:00");
        tracking.hears(said.seen("10:05", 5_000), said.seen("10:30", 12_000));
        tracking.watermark("10:40");
        assertThat(states()).doesNotContain(RunState.DARK);

        tracking.watermark("11:45");
        assertThat(last().state()).isEqualTo(RunState.DARK);
        assertThat(last().recordMillis()).isEqualTo(at("11:45"));
    }

    private void open(RecordTimeOptions time) throws Exception {
        tracking = TrackingHarness.open(time).knows(LINE);
    }

    private TrainProgress last() {
        return tracking.progress().get(tracking.progress().size() - 1);
    }

    private List<RunState> states() {
        return tracking.progress().stream().map(TrainProgress::state).toList();
    }
}
