package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.world.TripBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class BorderQueuesTest {
    /** From the start to the border station and over the border; the train ends there. */
    private static final TimetabledTrip TRIP = TripBuilder.booked("to-the-border")
            .from("start")
            .border("exit", 400, "entry")
            .to("end", 20);

    private static TrainIncident only(int until) {
        BorderQueues queues = new BorderQueues();
        queues.add(BorderTrain.of(TRIP, 600, until));
        List<TrainIncident> incidents = queues.listIncidents();
        return incidents.isEmpty() ? null : incidents.get(0);
    }

    @Test
    void beginADayBeforeTheLastLeavesAndEndWhenThreeQuartersOfADayAreLeft() {
        TrainIncident queue = only(600 + 30 * 60);

        assertThat(queue.subject()).isEqualTo("exit|entry");
        assertThat(minutesOf(queue)).isEqualTo("600-1330 -");
    }

    @Test
    void areNoneWhereNobodyIsThereForADay() {
        assertThat(only(600 + 23 * 60)).isNull();
    }

    @Test
    void showWhereThoseThatLeftBeforeTookSoLong() {
        BorderQueues queues = new BorderQueues();
        queues.add(BorderTrain.of(TRIP, 600, 600 + 20 * 60));
        queues.add(BorderTrain.of(TRIP, 600, 600 + 40 * 60));
        queues.add(BorderTrain.of(TRIP, 600, 600 + 70 * 60));

        assertThat(minutesOf(queues.listIncidents())).containsExactly("600-3730 1800-3000");
    }
}
