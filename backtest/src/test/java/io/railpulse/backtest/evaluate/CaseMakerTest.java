package io.railpulse.backtest.evaluate;

import static io.railpulse.backtest.evaluate.Evaluated.A_DEPARTURE;
import static io.railpulse.backtest.evaluate.Evaluated.C_ARRIVAL;
import static io.railpulse.backtest.evaluate.Evaluated.arrivalAtC;
import static io.railpulse.backtest.evaluate.Evaluated.observed;
import static io.railpulse.backtest.evaluate.Evaluated.time;
import static io.railpulse.backtest.evaluate.Evaluated.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.recordings.ActualCall;
import org.junit.jupiter.api.Test;

class CaseMakerTest {
    private static final String DAY = "2025-10-01";

    private final HistoricalMedian historical = new HistoricalMedian();
    private final CaseMaker maker = new CaseMaker(historical);
    private final EvaluatedRun run = observed(Evaluated.run(DAY), A_DEPARTURE, 5);
    private final ToldRun told = new ToldRun();
    private final ActualCall arrival = arrivalAtC(DAY, 70);

    CaseMakerTest() {
        historical.add(run);
    }

    @Test
    void isACaseOnceAnythingOfTheRunWasReceived() {
        assertThat(CaseMaker.isCase(arrival, run, 65)).isTrue();
        assertThat(CaseMaker.isCase(arrival, run, 66)).isFalse();
    }

    @Test
    void everybodySaysWhatTheyKnewThen() {
        told.add(C_ARRIVAL, told(DAY, -60, 60));
        told.add(C_ARRIVAL, told(DAY, 60, 68));
        told.add(C_ARRIVAL, told(DAY, 61, 69));

        EvaluatedCase one = maker.make(arrival, C_ARRIVAL, run, told, 10);

        assertThat(one.oursMillis()).isEqualTo(time(DAY, 68));
        assertThat(one.ours().madeAtMillis()).isEqualTo(time(DAY, 60));
        assertThat(one.linearMillis()).isEqualTo(time(DAY, 65));
        assertThat(one.timetableMillis()).isEqualTo(time(DAY, 60));
        assertThat(one.historicalMillis()).isEqualTo(time(DAY, 65));
        assertThat(one.actualMillis()).isEqualTo(time(DAY, 70));
        assertThat(one.destination()).isTrue();
    }

    @Test
    void whatWasWithdrawnIsNotInForce() {
        told.add(C_ARRIVAL, told(DAY, -60, 60));
        told.add(C_ARRIVAL, told(DAY, 50, null));

        assertThat(maker.make(arrival, C_ARRIVAL, run, told, 10).ours()).isNull();
        assertThat(maker.make(arrival, C_ARRIVAL, run, told, 30).ours()).isNotNull();
    }

    @Test
    void aCallIsScoredByItsArrivalElseItsDeparture() {
        ActualCall both = new ActualCall("T", DAY, 2, "B", 1L, 2L);
        ActualCall departure = new ActualCall("T", DAY, 2, "B", null, 2L);

        assertThat(CaseMaker.eventOf(both)).isEqualTo(CallEvent.ARRIVAL);
        assertThat(CaseMaker.timeOf(both)).isEqualTo(1);
        assertThat(CaseMaker.eventOf(departure)).isEqualTo(CallEvent.DEPARTURE);
        assertThat(CaseMaker.timeOf(departure)).isEqualTo(2);
        assertThat(CaseMaker.momentOf(departure, run.plan())).hasValue(Evaluated.B_DEPARTURE);
        assertThat(CaseMaker.momentOf(new ActualCall("T", DAY, 9, "X", 1L, null), run.plan()))
                .isEmpty();
    }
}
