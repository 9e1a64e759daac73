package io.railpulse.domain.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConnectionState;
import io.railpulse.domain.consignment.ConsignmentState;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.Moment;
import io.railpulse.domain.eta.DelayOutlook;
import org.junit.jupiter.api.Test;

class ConsignmentKindsTest {
    private static final long MINUTE = 60_000;
    private static final long PROMISED = 1_000;

    @Test
    void aPromiseIsAtRiskByTheWholeInterval() {
        OfConsignment kind = new PromiseAtRisk();
        // Half an hour early by the median, an hour more either way in four cases of five.
        Condition even = kind.judge(arriving(970, 60, 1), even(kind), null);
        assertThat(even.value()).isCloseTo(-30, within(0.1));

        Condition rule = kind.judge(arriving(970, 60, 1), kind.defaultRule(), null);
        assertThat(rule.value()).isCloseTo(-30 + 0.5244 / 1.2816 * 60, within(0.1));
        assertThat(rule.confidence()).isCloseTo(0.261, within(0.001));
        assertThat(rule.reason()).isEqualTo("expected 1970-01-01T16:10:00Z, promised 1970-01-01T16:40:00Z; it is so");
    }

    @Test
    void aConnectionThatMayFailPutsThePromiseAtRisk() {
        OfConsignment kind = new PromiseAtRisk();
        assertThat(kind.judge(arriving(970, 60, 0.8), kind.defaultRule(), null).value())
                .isGreaterThan(kind.judge(arriving(970, 60, 0.9), kind.defaultRule(), null)
                        .value());
        assertThat(kind.judge(arriving(970, 60, 0.6), kind.defaultRule(), null).value())
                .isEqualTo(14 * 1440);
    }

    @Test
    void aPromiseThatHasPassedIsBrokenThoughNothingIsKnown() {
        OfConsignment kind = new PromiseAtRisk();
        Condition late = kind.judge(status(null, null, ConsignmentState.UNDER_WAY, true, 1_090), even(kind), null);

        assertThat(late.value()).isEqualTo(90);
        assertThat(late.confidence()).isEqualTo(1);
    }

    @Test
    void nothingIsSaidOfWhatNobodyKnows() {
        ConsignmentStatus unknown = status(null, null, ConsignmentState.PLANNED, false, 10);
        for (OfConsignment kind : AlertKinds.listOfConsignments()) {
            Condition condition = kind.judge(unknown, kind.defaultRule(), null);
            assertThat(condition == null || condition.over()).as(kind.code()).isTrue();
        }
    }

    @Test
    void allIsOverWhenItIsThereOrWithdrawn() {
        ConsignmentStatus arrived = status(arrivingAt(990, 0, 1), null, ConsignmentState.ARRIVED, false, 990);
        ConsignmentStatus withdrawn = status(null, null, ConsignmentState.WITHDRAWN, false, 990);
        for (OfConsignment kind : AlertKinds.listOfConsignments()) {
            assertThat(kind.judge(arrived, kind.defaultRule(), 5.0).over())
                    .as(kind.code())
                    .isTrue();
            assertThat(kind.judge(withdrawn, kind.defaultRule(), 5.0).over())
                    .as(kind.code())
                    .isTrue();
        }
    }

    @Test
    void aPromiseIsRecoveredWhenItIsInTimeAgain() {
        OfConsignment kind = new PromiseRecovered();
        Condition late = kind.judge(arriving(1_120, 0, 1), even(kind), null);
        Condition less = kind.judge(arriving(1_010, 0, 1), even(kind), late.memory());
        Condition inTime = kind.judge(arriving(990, 0, 1), even(kind), less.memory());

        assertThat(late.value()).isZero();
        assertThat(less.value()).isZero();
        assertThat(inTime.value()).isCloseTo(120, within(0.1));
        assertThat(kind.judge(arriving(990, 0, 1), even(kind), null).value()).isZero();
    }

    @Test
    void aConnectionIsAtRiskByBothTrains() {
        OfConsignment kind = new ConnectionAtRisk();
        Connection tight = new Connection(
                "hub", "B@d", ConnectionState.AT_RISK, new DelayOutlook(-90 * 60, -30 * 60, 30 * 60), 0.26);
        Condition condition =
                kind.judge(status(null, tight, ConsignmentState.UNDER_WAY, false, 10), kind.defaultRule(), null);

        assertThat(condition.value()).isCloseTo(-30 + 0.5244 / 1.2816 * 60, within(0.1));
        assertThat(condition.place()).isEqualTo("hub");
        assertThat(condition.reason()).isEqualTo("changes at hub to B@d");
    }

    @Test
    void aConnectionThatWasMissedIsAsBadAsItCanBe() {
        OfConsignment kind = new ConnectionAtRisk();
        Connection missed = new Connection("hub", "B@d", ConnectionState.MISSED, new DelayOutlook(60, 60, 60), 1.0);

        assertThat(kind.judge(status(null, missed, ConsignmentState.UNDER_WAY, false, 10), kind.defaultRule(), null)
                        .value())
                .isEqualTo(14 * 1440);
    }

    @Test
    void aConnectionThatIsMadeIsOver() {
        OfConsignment kind = new ConnectionAtRisk();
        assertThat(kind.judge(arriving(990, 60, 1), kind.defaultRule(), null).over())
                .isTrue();
    }

    private static AlertRule even(OfConsignment kind) {
        return kind.defaultRule().withProbability(0.5);
    }

    private static ConsignmentStatus arriving(long minute, long either, double holds) {
        return status(arrivingAt(minute, either, holds), null, ConsignmentState.UNDER_WAY, false, 10);
    }

    private static ArrivalOutlook arrivingAt(long minute, long either, double holds) {
        return new ArrivalOutlook(
                new Moment((minute - either) * MINUTE, minute * MINUTE, (minute + either) * MINUTE, either == 0),
                holds);
    }

    private static ConsignmentStatus status(
            ArrivalOutlook arrival, Connection connection, ConsignmentState state, boolean overdue, long minute) {
        return new ConsignmentStatus(
                "K1",
                1,
                "a customer",
                state,
                1,
                1,
                "A@d",
                null,
                null,
                "Lodz",
                arrival,
                null,
                null,
                PROMISED * MINUTE,
                PROMISED * MINUTE,
                overdue,
                connection,
                "it is so",
                minute * MINUTE,
                0);
    }
}
