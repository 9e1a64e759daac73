package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.PLANS;
import static io.railpulse.simulator.incident.TravelledTrain.fix;
import static io.railpulse.simulator.incident.TravelledTrain.millis;
import static io.railpulse.simulator.incident.TravelledTrain.minutesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilentFeedsTest {

    /** Trains that are heard every twenty minutes, some of them not from the 100th to the 400th. */
    private static List<TrainIncident> feeds(int trains, int silent) {
        SilentFeeds feeds = new SilentFeeds();
        for (int train = 0; train < trains; train++) {
            Silences heard = new Silences(TravelledTrain.toPlan().journey(), PLANS);
            for (int minute = 0; minute <= 1300; minute += 20) {
                if (train >= silent || minute <= 100 || minute >= 400) {
                    heard.hear(fix(minute, minute));
                }
            }
            heard.end(millis(3000));
            feeds.add("west", heard);
        }
        return feeds.listIncidents();
    }

    @Test
    void areThoseOfMostTrainsAndShowBeyondDoubtAfterThreeHours() {
        assertThat(minutesOf(feeds(5, 3))).containsExactly("130-400 280-400");
        assertThat(feeds(5, 3)).extracting(TrainIncident::subject).containsExactly("west");
    }

    @Test
    void areNoneWhereFewAreSilentOrFewAreDue() {
        assertThat(feeds(5, 2)).isEmpty();
        assertThat(feeds(4, 4)).isEmpty();
    }
}
