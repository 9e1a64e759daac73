package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.fix;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static io.railpulse.simulator.incident.TravelledTrain.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.simulator.telemetry.Telegram;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkippedStopsTest {

    private static List<String> heard(Telegram... telegrams) {
        SkippedStops skipped =
                new SkippedStops(TravelledTrain.toPlan().atTheYard(600, 600).journey());
        List.of(telegrams).forEach(skipped::hear);
        return minutesOf(skipped.listIncidents());
    }

    @Test
    void areNoneWhereTheTrainStops() {
        assertThat(new SkippedStops(TravelledTrain.toPlan().journey()).listIncidents())
                .isEmpty();
    }

    @Test
    void showOnceThePassIsReported() {
        assertThat(heard(report("yard", MovementKind.PASS, 600, 604))).containsExactly("600-1290 604-1290");
        assertThat(heard(report("start", MovementKind.PASS, 600, 604))).containsExactly("600-1290 -");
        assertThat(heard(report("yard", MovementKind.PASS, 600, 1300))).containsExactly("600-1290 -");
    }

    @Test
    void showInTwoFixesOfATrainThatRunsBeforeAndBehindTheStation() {
        assertThat(heard(fix(599.5, 600, 12, null), fix(600.5, 601, 12, null))).containsExactly("600-1290 601-1290");
        assertThat(heard(fix(599.5, 600, 12, null), fix(600.5, 601, 1, null))).containsExactly("600-1290 -");
        assertThat(heard(fix(598.5, 600, 12, null), fix(601.5, 602, 12, null))).containsExactly("600-1290 -");
    }
}
