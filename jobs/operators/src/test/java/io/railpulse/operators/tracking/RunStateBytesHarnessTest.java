package io.railpulse.operators.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import io.railpulse.operators.StateTable;
import io.railpulse.operators.eta.ForecastHarness;
import io.railpulse.testing.train.StraightLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many bytes are kept of one run, against what {@code docs/reference/state.md} tells, and when nothing is any more. */
class RunStateBytesHarnessTest {
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1);

    private TrackingHarness tracking;
    private ForecastHarness forecast;
    private RunState state;

    @AfterEach
    void close() throws Exception {
        tracking.close();
        forecast.close();
    }

    @Test
    void keepsWhatIsToldOfATrainOfElevenDaysWithATrackerAndFiftyContainers() throws Exception {
        double metres = 10_000_000;
        Duration lasts = Duration.ofDays(11);
        LongRun run = LongRun.of(60, metres, lasts);
        open(StraightLine.ofLength(metres));
        take(run.planned(), run.departed());
        for (int asset = 0; asset <= 50; asset++) {
            take(run.carries(asset));
        }
        long arrival = LongRun.DEPARTURE + lasts.toMillis();
        long minute = Duration.ofMinutes(1).toMillis();
        // Of what came before nothing is kept but the times of calls.
        for (long now = arrival - Duration.ofDays(3).toMillis(); now < arrival; now += minute) {
            double along = metres * (now - LongRun.DEPARTURE) / lasts.toMillis();
            take(run.seenBy(0, now, along));
            int container = (int) (now / minute % 60) + 1;
            if (container <= 50) {
                take(run.seenBy(container, now, along));
            }
        }
        assertThat(tracking.rejected()).isEmpty();
        StateTable.ofUsualRun().holds(StateBytes.of(tracking.snapshot()));
        StateTable.ofUsualRun().holds(StateBytes.of(forecast.snapshot()));

        take(run.arrivedAt(59, arrival));
        assertNothingIsKeptAt(arrival + Duration.ofHours(24).toMillis(), RunState.ARRIVED);
    }

    @Test
    void keepsNoMoreThanIsToldWhateverIsReceived() throws Exception {
        LongRun run = LongRun.of(300, 1_500_000, Duration.ofDays(2));
        open(LongRun.toAndFro(5, 300_000));
        // The calls that the plan then drops are remembered.
        take(run.planned(), run.departed(), run.shortenedTo(200, LongRun.DEPARTURE + 1));
        for (int asset = 0; asset < 60; asset++) {
            take(run.carries(asset));
        }
        long now = LongRun.DEPARTURE + Duration.ofHours(1).toMillis();
        take(run.seenBy(0, now, 102_000));
        // After this silence it may be on each of the five ways; and there it stands, with 32 devices in turn.
        now += Duration.ofHours(3).toMillis();
        for (int fix = 0; fix < 48 * 720; fix++) {
            take(run.seenBy(fix % 32, now, 102_000));
            now += 5_000;
        }
        assertThat(tracking.rejected()).isEmpty();
        StateTable.ofWorstRun().holds(StateBytes.of(tracking.snapshot()));
        StateTable.ofWorstRun().holds(StateBytes.of(forecast.snapshot()));

        long planned = LongRun.DEPARTURE + Duration.ofDays(2).toMillis() * 199 / 299;
        assertNothingIsKeptAt(
                Math.max(now - 5_000, planned) + Duration.ofDays(10).toMillis(), RunState.LOST);
    }

    private void open(Route line) throws Exception {
        tracking = TrackingHarness.open(IN_ORDER).knows(line);
        forecast = ForecastHarness.open(IN_ORDER);
    }

    private void take(TrainInput... inputs) throws Exception {
        for (TrainInput input : inputs) {
            tracking.hears(input);
            watermark(input.origin().recordMillis());
        }
    }

    private void watermark(long millis) throws Exception {
        tracking.watermark(millis);
        List<TrainProgress> told = tracking.drainProgress();
        forecast.hears(told.toArray(TrainProgress[]::new));
        forecast.watermark(millis);
        state = told.isEmpty() ? state : told.get(told.size() - 1).state();
    }

    private void assertNothingIsKeptAt(long end, RunState last) throws Exception {
        watermark(end - 1);
        assertThat(tracking.stateEntries()).isPositive();
        watermark(end);
        assertThat(state).isEqualTo(last);
        assertThat(List.of(tracking.stateEntries(), forecast.stateEntries())).containsOnly(0);
        assertThat(List.of(tracking.timers(), forecast.timers())).containsOnly(0);
    }
}
