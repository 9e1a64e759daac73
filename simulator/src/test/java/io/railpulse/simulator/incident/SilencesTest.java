package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.PLANS;
import static io.railpulse.simulator.incident.TravelledTrain.fix;
import static io.railpulse.simulator.incident.TravelledTrain.millis;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static io.railpulse.simulator.incident.TravelledTrain.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.simulator.telemetry.Telegram;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilencesTest {

    private static List<String> heard(Telegram... telegrams) {
        Silences silences = new Silences(TravelledTrain.toPlan().journey(), PLANS);
        List.of(telegrams).forEach(silences::hear);
        silences.end(millis(3000));
        return minutesOf(silences.listIncidents());
    }

    @Test
    void beginWithTheLastThatWasHeardAndAreBeyondDoubtAfterThreeHours() {
        assertThat(heard(fix(10, 11), fix(39, 40), fix(100, 101), fix(400, 401), fix(1290, 1291)))
                .containsExactly("40-101 -", "101-401 281-401", "401-1291 581-1291");
    }

    @Test
    void areEndedByReportsAndByNothingThatSaysNothingOfTheTrain() {
        assertThat(heard(
                        fix(10, 11),
                        fix(30, 31, 0, "foreign-train"),
                        report("yard", MovementKind.ARRIVAL, 50, 60),
                        fix(1290, 80)))
                .containsExactly("11-60 -");
    }

    @Test
    void countOnlyWhileTheTrainIsDueToReport() {
        assertThat(heard(fix(-100, -99), fix(10, 11), fix(1290, 1291), fix(1400, 1401)))
                .containsExactly("0-11 -", "11-1291 191-1291");
        assertThat(heard(report("yard", MovementKind.ARRIVAL, 600, 605))).isEmpty();
    }

    @Test
    void lastToTheEndWhereNothingTellsThatTheTrainHasArrived() {
        assertThat(heard(fix(1200, 1201))).containsExactly("1201-3000 1381-3000");
    }

    @Test
    void areOfNoInterestOnceTheTrainIsLost() {
        Silences silences = new Silences(TravelledTrain.toPlan().journey(), PLANS);
        silences.hear(fix(100, 100));
        silences.end(millis(30 * 1440));

        assertThat(silences.isDueAt(millis(TravelledTrain.END + 10 * 1440 - 1))).isTrue();
        assertThat(silences.isDueAt(millis(TravelledTrain.END + 10 * 1440))).isFalse();
    }
}
