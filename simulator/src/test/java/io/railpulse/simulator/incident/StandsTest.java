package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.PLANS;
import static io.railpulse.simulator.incident.TravelledTrain.fix;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static io.railpulse.simulator.incident.TravelledTrain.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MovementKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandsTest {

    @Test
    void areNoneWhereATrainKeepsToItsPlan() {
        assertThat(new Stands(TravelledTrain.toPlan().journey(), PLANS).listIncidents())
                .isEmpty();
    }

    @Test
    void beginWhenTheTrainShouldHaveLeftByItsPlan() {
        Stands stands = new Stands(TravelledTrain.toPlan().atTheYard(580, 800).journey(), PLANS);

        assertThat(minutesOf(stands.listIncidents())).containsExactly("690-800 -");
    }

    @Test
    void beginNoSoonerThanThePlannedStandIsOver() {
        Stands stands = new Stands(TravelledTrain.toPlan().atTheYard(700, 860).journey(), PLANS);

        assertThat(minutesOf(stands.listIncidents())).containsExactly("790-860 -");
    }

    @Test
    void beginOnTheWayWhenTheTrainComesToStand() {
        Stands stands = new Stands(
                TravelledTrain.toPlan().standingBehindTheYard(900, 1000).journey(), PLANS);

        assertThat(stands.listIncidents())
                .singleElement()
                .satisfies(stand -> assertThat(stand.place()).isEqualTo("km-600.0"));
        assertThat(minutesOf(stands.listIncidents())).containsExactly("900-1000 -");
    }

    @Test
    void showInRightFixesThatAreReceivedBeforeTheyAreOver() {
        Stands stands = new Stands(TravelledTrain.toPlan().atTheYard(580, 800).journey(), PLANS);
        List.of(
                        fix(600, 601),
                        fix(700, 701, 0, "noise"),
                        fix(710, 711),
                        fix(720, 799, 0, "coverage-gap"),
                        fix(730, 801),
                        fix(810, 811))
                .forEach(stands::hear);

        assertThat(minutesOf(stands.listIncidents())).containsExactly("690-800 710-720");
    }

    @Test
    void showAtACallOnceTheTrainWasSeenThereForItsPlannedStand() {
        Stands stands = new Stands(TravelledTrain.toPlan().atTheYard(580, 800).journey(), PLANS);
        List.of(fix(640, 641), fix(700, 701), fix(735, 736), fix(760, 761)).forEach(stands::hear);

        assertThat(minutesOf(stands.listIncidents())).containsExactly("690-800 735-760");
    }

    @Test
    void showAtACallAsWellWhereItsArrivalWasReported() {
        Stands stands = new Stands(TravelledTrain.toPlan().atTheYard(580, 800).journey(), PLANS);
        List.of(report("yard", MovementKind.ARRIVAL, 580, 590), fix(700, 701), fix(760, 761))
                .forEach(stands::hear);

        assertThat(minutesOf(stands.listIncidents())).containsExactly("690-800 700-760");
    }
}
