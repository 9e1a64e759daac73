package io.railpulse.domain.alert.kind;

import static io.railpulse.domain.alert.kind.StatusBuilder.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.CorridorReporting;
import io.railpulse.domain.alert.Reporting;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.domain.tracking.RunState;
import org.junit.jupiter.api.Test;

class FeedDarkTest {
    private static final long DAY = 86_400_000;
    private static final FeedDark KIND = new FeedDark();

    private final CorridorReporting corridor = new CorridorReporting();

    @Test
    void isTheShareOfThoseThatAreDue() {
        tell(1, Reporting.HEARD, "a", "b", "c");
        tell(2, Reporting.DARK, "c", "d", "e");

        Condition condition = KIND.judge(corridor, 2);

        assertThat(condition.value()).isEqualTo(60);
        assertThat(condition.reason()).isEqualTo("3 of 5 trains that are due to report are dark");
    }

    @Test
    void saysNothingOfAHandful() {
        tell(1, Reporting.DARK, "a", "b", "c", "d");
        assertThat(KIND.judge(corridor, 1).value()).isZero();

        tell(2, Reporting.DARK, "e");
        assertThat(KIND.judge(corridor, 2).value()).isEqualTo(100);
    }

    @Test
    void leavesOutThoseThatAreDueNoLonger() {
        tell(1, Reporting.DARK, "a", "b", "c", "d", "e");
        tell(2, Reporting.NOT_DUE, "a", "f");

        assertThat(corridor.due()).isEqualTo(4);
        assertThat(corridor.dark()).isEqualTo(4);
    }

    @Test
    void putsNothingOlderOverWhatIsNewer() {
        tell(2, Reporting.DARK, "a");
        tell(1, Reporting.HEARD, "a");

        assertThat(corridor.dark()).isEqualTo(1);
    }

    @Test
    void forgetsATrainOfWhichNothingIsToldForAMonth() {
        tell(1, Reporting.DARK, "a");
        tell(1 + 30 * DAY, Reporting.HEARD, "b");

        assertThat(corridor.trains).containsOnlyKeys("b");
        assertThat(corridor.forgetMillis()).isEqualTo(1 + 60 * DAY);
    }

    @Test
    void asksWhetherReportsAreDue() {
        assertThat(reportingOf(RunState.NOT_DEPARTED)).isEqualTo(Reporting.NOT_DUE);
        assertThat(reportingOf(RunState.ARRIVED)).isEqualTo(Reporting.NOT_DUE);
        assertThat(reportingOf(RunState.DARK)).isEqualTo(Reporting.DARK);
        assertThat(reportingOf(RunState.STANDING)).isEqualTo(Reporting.HEARD);
    }

    private static Reporting reportingOf(RunState state) {
        return TrainReporting.of(running().is(state, 1).at(2)).reporting();
    }

    private void tell(long recordMillis, Reporting reporting, String... runs) {
        for (String run : runs) {
            corridor.take(new TrainReporting("west", run, reporting, recordMillis, 0));
        }
    }
}
