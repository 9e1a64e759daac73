package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.fix;
import static io.railpulse.simulator.incident.TravelledTrain.millis;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.simulator.telemetry.Incident;
import io.railpulse.simulator.telemetry.IncidentKind;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The train is at its yard from minute 600 to 690, and arrives at minute 1290. */
class OpenDoorsTest {

    @Test
    void areNoIncidentWhereTheTrainStandsAtACall() {
        assertThat(heard(610, 650, door(610, 611), fix(620, 621))).isEmpty();
    }

    @Test
    void beginWhenTheTrainLeavesAndEndWhenItComesToACall() {
        assertThat(heard(650, 720)).containsExactly("690-720 -");
        assertThat(heard(580, 640)).containsExactly("580-600 -");
        assertThat(heard(580, 720)).containsExactly("580-600 -", "690-720 -");
    }

    @Test
    void showOnceTheDoorIsHeardToBeOpenAndTheTrainToBeAway() {
        assertThat(heard(650, 720, door(650, 651))).containsExactly("690-720 -");
        assertThat(heard(650, 720, fix(700, 701))).containsExactly("690-720 -");
        assertThat(heard(650, 720, door(650, 651), fix(700, 701))).containsExactly("690-720 700-720");
        assertThat(heard(300, 340, fix(299, 299), door(300, 301), fix(310, 311)))
                .containsExactly("300-340 310-340");
    }

    @Test
    void doNotShowInWhatIsWrongOrReceivedTooLateOrMeasuredNearACall() {
        assertThat(heard(650, 720, door(650, 651), fix(700, 721))).containsExactly("690-720 -");
        assertThat(heard(650, 720, door(650, 721), fix(700, 701))).containsExactly("690-720 -");
        assertThat(heard(650, 720, door(650, 651), fix(700, 701, 0, "noise"))).containsExactly("690-720 -");
        assertThat(heard(650, 720, door(650, 651), fix(691, 692))).containsExactly("690-720 -");
    }

    private static List<String> heard(double from, double until, Telegram... telegrams) {
        Incident opened = new Incident(
                "BOX", AssetKind.CONTAINER, IncidentKind.DOOR_OPENED, "a-run", millis(from), millis(until), 1);
        OpenDoors doors = new OpenDoors(TravelledTrain.toPlan().journey(), List.of(opened));
        List.of(telegrams).forEach(doors::hear);
        return minutesOf(doors.listIncidents());
    }

    private static Telegram door(double measured, double received) {
        SensorReport report = new SensorReport(
                "door-" + measured,
                "BOX",
                "by-the-yard",
                TravelledTrain.DAY.toString(),
                millis(measured),
                "door_open",
                1);
        return new SensorTelegram(millis(received), report, null);
    }
}
