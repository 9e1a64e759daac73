package io.railpulse.domain.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunOutlookTest {
    private static final ConsignmentLeg LEG = new ConsignmentLeg("A@d", 1, 3);

    @Test
    void keepsTheNewestForecastOfEachMoment() {
        RunOutlook run = new RunOutlook();
        run.take(forecast(2, 300L));
        run.take(forecast(1, 100L));

        assertThat(run.outlookOf(LEG).arrival().p50Millis()).isEqualTo(300);
    }

    @Test
    void whatWasSeenGoesBeforeWhatIsForecast() {
        RunOutlook run = new RunOutlook();
        run.take(seen(1, 0, 250L, false));
        run.take(forecast(2, 300L));

        assertThat(run.outlookOf(LEG).arrival()).isEqualTo(Moment.seenAt(250));
    }

    @Test
    void aCallThatTurnsOutNotToHaveHappenedIsForecastAgain() {
        RunOutlook run = new RunOutlook();
        run.take(forecast(1, 300L));
        run.take(seen(2, 0, 250L, false));

        assertThat(run.take(seen(3, 0, null, true))).isTrue();
        assertThat(run.outlookOf(LEG).arrival()).isEqualTo(new Moment(200L, 300, 400L, false));
        assertThat(run.outlookOf(LEG).lastCall()).isNull();
    }

    @Test
    void saysWhetherItChanged() {
        RunOutlook run = new RunOutlook();

        assertThat(run.take(state(1, RunState.RUNNING))).isTrue();
        assertThat(run.take(state(2, RunState.RUNNING))).isFalse();
        assertThat(run.take(state(1, RunState.DARK))).isFalse();
        assertThat(run.take(seen(3, 0, 250L, false))).isTrue();
        assertThat(run.take(seen(3, 0, 250L, false))).isFalse();
        assertThat(run.take(seen(2, 5, 240L, false))).isFalse();
    }

    @Test
    void isOverWhenItsTrainIs() {
        RunOutlook run = new RunOutlook();
        run.take(state(1, RunState.DARK));
        assertThat(run.isOver()).isFalse();

        run.take(state(2, RunState.CANCELLED));
        assertThat(run.isOver()).isTrue();
    }

    @Test
    void isTheSameInWhateverOrderTopicsAreRead() {
        List<RunNews> news = new ArrayList<>(List.of(
                forecast(1, 100L),
                forecast(4, 300L),
                forecast(6, null),
                seen(5, 0, 310L, false),
                seen(5, 1, 305L, false),
                state(1, RunState.RUNNING),
                state(6, RunState.ARRIVED)));
        LegOutlook inOrder = outlookAfter(news);
        Random chance = new Random(1);
        for (int time = 0; time < 200; time++) {
            Collections.shuffle(news, chance);
            assertThat(outlookAfter(news)).isEqualTo(inOrder);
        }
    }

    private static LegOutlook outlookAfter(List<RunNews> news) {
        RunOutlook run = new RunOutlook();
        news.forEach(run::take);
        news.forEach(run::take);
        return run.outlookOf(LEG);
    }

    private static RunNews forecast(long made, Long p50) {
        CallEta call = new CallEta(
                3,
                "C",
                CallEvent.ARRIVAL,
                p50,
                p50 == null ? null : p50 - 100,
                p50 == null ? null : p50 + 100,
                null,
                null,
                null,
                null,
                null);
        return RunNews.of(new EtaPublication("A@d", "A", "d", made, 0, List.of(call)));
    }

    private static RunNews seen(long record, int ordinal, Long arrival, boolean withdrawn) {
        return RunNews.of(new ObservedCall(
                "A@d",
                "A",
                "d",
                3,
                "C",
                null,
                CallKind.STOP,
                arrival,
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                0,
                withdrawn,
                record,
                ordinal));
    }

    private static RunNews state(long record, RunState state) {
        return new RunNews("A@d", record, 0, null, null, state, null);
    }
}
