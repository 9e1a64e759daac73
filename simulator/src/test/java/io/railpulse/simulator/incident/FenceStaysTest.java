package io.railpulse.simulator.incident;

import static io.railpulse.simulator.incident.TravelledTrain.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.TripBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The yard is at 400 km, in the fence lie 2.5 km on both sides; the train goes there at 40 km/h. */
class FenceStaysTest {
    private static final TimetabledTrip TRIP = TripBuilder.booked("by-the-yard")
            .from("start")
            .stop("yard", 400, 90)
            .to("end", 400);
    private static final double YARD_LONGITUDE = 400.0 / 111;
    private static final FenceMap FENCES =
            new FenceMap(List.of(new Fence("yard", "Yard", 0, YARD_LONGITUDE, 2_500, 1_800)));

    private static List<String> heard(TravelledTrain train, Telegram... telegrams) {
        FenceStays stays = new FenceStays(train.journey(), Optional.empty(), FENCES, millis(-15), millis(1400));
        List.of(telegrams).forEach(stays::hear);
        return stays.listIncidents().stream()
                .filter(incident -> incident.subject().endsWith("|yard"))
                .map(incident -> incident.kind().code() + " " + TravelledTrain.minutesOf(incident))
                .collect(Collectors.toList());
    }

    @Test
    void lastFromEdgeToEdgeAndAreVisitsAfterTheirTime() {
        assertThat(heard(TravelledTrain.of(TRIP), seen(598, 0), seen(640, 0.01), seen(650, 0), seen(660, 0.03)))
                .containsExactly(
                        "inside-fence 596-694 598-650", "fence-crossed 596-694 -", "fence-visit 626-694 640-650");
    }

    @Test
    void areCrossingsWhereNoFixTellsOfThemInside() {
        TravelledTrain through = TravelledTrain.of(TRIP).atTheYard(600, 600).atTheEnd(1200);

        assertThat(heard(through)).containsExactly("inside-fence 596-604 -", "fence-crossed 596-604 -");
        assertThat(heard(through, seen(600, 0)))
                .containsExactly("inside-fence 596-604 600-600", "fence-crossed 596-604 -");
    }

    @Test
    void areCrossingsThatShowWhereTheFenceLiesBetweenTwoFixes() {
        Fence small = new Fence("yard", "Yard", 0, YARD_LONGITUDE, 300, 600);

        assertThat(small.isAcross(at(0, -0.01), at(0, 0.01))).isTrue();
        assertThat(small.isAcross(at(0, -0.01), at(0.01, 0))).isFalse();
        assertThat(small.isAcross(at(0, 0.01), at(0, 0.02))).isFalse();
        assertThat(small.isAcross(at(0.0025, -0.01), at(0.0025, 0.01)))
                .as("just")
                .isFalse();
    }

    /** A fix that is received a minute later, so many degrees north of the yard. */
    private static Telegram seen(double measured, double latitude) {
        PositionReport place = at(latitude, 0);
        PositionReport fix = new PositionReport(
                null, "tracker", null, null, millis(measured), place.latitude(), place.longitude(), null, null, null);
        return new PositionTelegram(millis(measured + 1), fix, null);
    }

    private static PositionReport at(double latitude, double eastOfYard) {
        return new PositionReport(
                null, "tracker", null, null, 0, latitude, YARD_LONGITUDE + eastOfYard, null, null, null);
    }
}
