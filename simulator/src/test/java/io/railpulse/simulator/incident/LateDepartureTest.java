package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.PLANS;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LateDepartureTest {

    @Test
    void lastsFromThePlannedDepartureToTheTrueOneAndNeedsNoRecord() {
        LateDeparture late =
                new LateDeparture(TravelledTrain.toPlan().leavingAt(75).journey(), PLANS);

        assertThat(minutesOf(late.listIncidents())).containsExactly("0-75 0-75");
    }

    @Test
    void lastsUntilSomethingShowsThatTheTrainHasLeftAndIsEvidentNoLongerThanItIsThere() {
        LateDeparture late =
                new LateDeparture(TravelledTrain.toPlan().leavingAt(15).journey(), PLANS);
        late.hear(TravelledTrain.fix(10, 11));
        late.hear(TravelledTrain.fix(20, 21, 0, "jump"));
        late.hear(TravelledTrain.fix(90, 91));
        late.hear(TravelledTrain.fix(91, 92));

        assertThat(minutesOf(late.listIncidents())).containsExactly("0-91 0-15");
    }

    @Test
    void isNoneOfATrainThatLeavesOnTime() {
        assertThat(new LateDeparture(TravelledTrain.toPlan().journey(), PLANS).listIncidents())
                .isEmpty();
    }
}
