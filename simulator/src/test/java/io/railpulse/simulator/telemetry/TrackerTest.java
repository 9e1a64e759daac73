package io.railpulse.simulator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.Point;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final Journey JOURNEY = SimulatedTraffic.journeys().get(0);
    private static final TripGeometry GEOMETRY = TripGeometry.of(JOURNEY.run().trip());
    private static final int LAST = JOURNEY.calls().size() - 1;

    private static Assignment assignment(AssetKind kind) {
        return Assignment.of("A", kind, "device", JOURNEY, 0, LAST, 900_000, 1_800_000);
    }

    private static List<PositionTelegram> fixesOf(Tracker tracker) {
        List<PositionTelegram> fixes = new ArrayList<>();
        tracker.open().forEachRemaining(telegram -> fixes.add((PositionTelegram) telegram));
        return fixes;
    }

    private static Tracker locomotive(Duration every) {
        return Tracker.onLocomotive(assignment(AssetKind.LOCOMOTIVE), GEOMETRY, every, 7);
    }

    @Test
    void takesFixesWhereTheTrainTrulyIs() {
        double worst = 0;
        for (PositionTelegram telegram : fixesOf(locomotive(Duration.ofSeconds(60)))) {
            PositionReport fix = telegram.report();
            Point truth = GEOMETRY.pointAt(JOURNEY.kmAt(fix.measuredAtMillis()));
            double off = Wgs84.metresBetween(fix.latitude(), fix.longitude(), truth.latitude(), truth.longitude());
            worst = Math.max(worst, off);
        }
        assertThat(worst).isBetween(15.0, 60.0);
    }

    @Test
    void reportsAtEvenIntervalsFromBeforeTheDepartureToAfterTheArrival() {
        List<PositionTelegram> fixes = fixesOf(locomotive(Duration.ofSeconds(60)));
        long first = fixes.get(0).report().measuredAtMillis();
        long last = fixes.get(fixes.size() - 1).report().measuredAtMillis();
        assertThat(JOURNEY.departureMillis() - first).isBetween(13 * 60_000L, 15 * 60_000L);
        assertThat(last - JOURNEY.arrivalMillis()).isBetween(28 * 60_000L, 30 * 60_000L);
        for (int at = 1; at < fixes.size(); at++) {
            assertThat(fixes.get(at).report().measuredAtMillis()
                            - fixes.get(at - 1).report().measuredAtMillis())
                    .isEqualTo(60_000);
        }
    }

    @Test
    void isReceivedAfterItHappenedAndInOrderAlsoWhenItReportsEveryFiveSeconds() {
        long latest = Long.MIN_VALUE;
        for (PositionTelegram telegram : fixesOf(locomotive(Duration.ofSeconds(5)))) {
            assertThat(telegram.receivedAtMillis()).isGreaterThanOrEqualTo(latest);
            assertThat(telegram.receivedAtMillis() - telegram.report().measuredAtMillis())
                    .isBetween(1_000L, 20_000L);
            latest = telegram.receivedAtMillis();
        }
    }

    @Test
    void reportsOfAContainerAreRareAndUnderIdsOfTheirOwn() {
        List<PositionTelegram> fixes = fixesOf(Tracker.onContainer(assignment(AssetKind.CONTAINER), GEOMETRY, 7));
        long interval =
                fixes.get(1).report().measuredAtMillis() - fixes.get(0).report().measuredAtMillis();
        assertThat(Duration.ofMillis(interval).toMinutes()).isIn(15L, 30L, 45L, 60L);
        assertThat(fixes).extracting(fix -> fix.report().reportId()).doesNotHaveDuplicates();
    }
}
