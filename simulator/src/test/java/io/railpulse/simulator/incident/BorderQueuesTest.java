package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.fix;
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

    private static final String RUN = "to-the-border@" + TravelledTrain.DAY;
    private static final int[] TEN_HOURS_APART = {1000, 1600, 2200, 2800, 3400, 4000, 4600};

    private static TrainIncident only(int until) {
        BorderQueues queues = new BorderQueues();
        queues.add(BorderTrain.of(TRIP, 600, until));
        List<TrainIncident> incidents = queues.listIncidents();
        return incidents.isEmpty() ? null : incidents.get(0);
    }

    @Test
    void lastUntilThreeQuartersOfADayAreLeft() {
        TrainIncident queue = only(600 + 30 * 60);

        assertThat(queue.subject()).isEqualTo("exit|entry");
        assertThat(minutesOf(queue)).isEqualTo("600-1330 -");
    }

    @Test
    void areNoneWhereNobodyIsThereForSoLong() {
        assertThat(only(600 + 17 * 60)).isNull();
    }

    /** All trains are of one run, and so one fix tells where each of them is; it is received as it is taken. */
    private static List<String> listShown(int heardFrom, int heardUntil, int... leave) {
        BorderQueues queues = new BorderQueues();
        for (int until : leave) {
            queues.add(BorderTrain.of(TRIP, 600, until));
        }
        for (int minute = heardFrom; minute <= heardUntil; minute += 10) {
            queues.hear(RUN, fix(minute, minute));
        }
        return minutesOf(queues.listIncidents());
    }

    @Test
    void showOnceThreeTurnsAreOverAndAsLongAsThoseThatAreThereNeedADay() {
        // Due 400 minutes after they came; one leaves every ten hours from then on.
        assertThat(listShown(600, 4600, TEN_HOURS_APART)).containsExactly("600-3530 2800-3170");
    }

    @Test
    void showOnlyAsSoonAsItIsHeardWhoIsThereAndWhoHasLeft() {
        assertThat(listShown(600, 2790, TEN_HOURS_APART)).containsExactly("600-3530 -");
        assertThat(listShown(2900, 4600, TEN_HOURS_APART)).containsExactly("600-3530 2900-3170");
    }

    @Test
    void doNotShowByTrainsThatWereNotDueWhenTheOneBeforeThemLeft() {
        assertThat(listShown(600, 3000, 700, 800, 900, 3000)).allMatch(queue -> queue.endsWith(" -"));
    }
}
