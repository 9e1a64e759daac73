package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;

import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.score.ScoreInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.StateBytes;
import io.railpulse.operators.StateTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many bytes are kept of one run to score it, against what {@code docs/reference/state.md} tells. */
class ScoreStateBytesHarnessTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private ScoreHarness score;

    @AfterEach
    void close() throws Exception {
        score.close();
    }

    @Test
    void keepsFortyForecastsOfEachMomentOfATrainOfSixtyCalls() throws Exception {
        tell(60, 40);

        StateTable.ofUsualRun().holds(StateBytes.of(score.snapshot()));
    }

    @Test
    void keepsNoMoreThanIsToldHoweverManyAreTold() throws Exception {
        tell(200, 300);

        StateTable.ofWorstRun().holds(StateBytes.of(score.snapshot()));
    }

    private void tell(int calls, int times) throws Exception {
        score = ScoreHarness.open(RecordTimeOptions.replayUntil(Long.MAX_VALUE - 1));
        for (int time = 0; time < times; time++) {
            long madeAt = BEGINNING + time * DAY / 24;
            score.hears(ScoreInput.of(new EtaPublication(
                    "X8001@2025-03-01", "X8001", "2025-03-01", madeAt, 0, forecasts(calls, madeAt))));
            score.watermark(madeAt);
        }
    }

    private static List<CallEta> forecasts(int calls, long madeAt) {
        List<CallEta> etas = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            for (CallEvent event : CallEvent.values()) {
                long at = madeAt + call * DAY / 5;
                etas.add(new CallEta(
                        call,
                        "CN-XIAN-" + call,
                        event,
                        at,
                        at - DAY / 24,
                        at + DAY / 24,
                        at,
                        at,
                        null,
                        EtaMethod.RUNNING_TIME,
                        null));
            }
        }
        return etas;
    }
}
