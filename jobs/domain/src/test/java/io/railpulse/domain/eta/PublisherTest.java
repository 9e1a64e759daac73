package io.railpulse.domain.eta;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.timetable.Schedule;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.RunCondition;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.domain.tracking.TrainProgress;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which forecasts are told, and when. */
class PublisherTest extends PublishedTrain {
    @Test
    void tellsEverythingAheadAtFirst() {
        assertThat(publish("09:00", true))
                .isEqualTo("Alpha dep 10:00 | Bravo arr 10:10 | Bravo dep 10:12 | Cedar arr 10:22 | Cedar dep 10:24"
                        + " | Delta arr 10:34");
    }

    @Test
    void tellsNothingThatHasNotMoved() {
        publish("09:00", true);

        assertThat(publish("09:00:30", false)).isEmpty();
    }

    @Test
    void withdrawsWhatHasPassed() {
        publish("09:00", true);
        train.reported(DEPARTURE, "alpha", "10:00");

        assertThat(publish("10:00", true)).isEqualTo("Alpha dep withdrawn");
    }

    @Test
    void tellsOnlyWhatMovedByHalfAMinute() {
        publish("09:00", true);
        train.seen("10:00:00", 0);
        train.seen("10:05:00", 5_000);
        publish("10:05:00", true);

        // Twenty-nine seconds late, then thirty.
        train.seen("10:05:29", 5_000);
        assertThat(publish("10:05:29", false)).isEmpty();
        train.seen("10:05:30", 5_000);
        assertThat(publish("10:05:30", false)).isEqualTo("Bravo arr 10:10:30");
    }

    @Test
    void asksForAHundredthOfTheTimeThatRemains() {
        TrainRun farAway = TestLine.run(call(1, "Alpha", 0, null, "10:00"), call(2, "Omega", 30_000, "20:00", null));
        TestTrain slow = new TestTrain(farAway);
        take(slow, "09:00", true, farAway);
        told(publisher.publish(run, at("09:00"), LearnedOfKinds.NOTHING), farAway);
        slow.reported(DEPARTURE, "alpha", "10:05");

        take(slow, "10:05", true, null);
        // Five minutes of ten hours are too little; seven are not.
        assertThat(told(publisher.publish(run, at("10:05"), LearnedOfKinds.NOTHING), farAway))
                .isEqualTo("Alpha dep withdrawn");
        slow.reported(DEPARTURE, "alpha", "10:07");
        take(slow, "10:07", true, null);
        assertThat(told(publisher.publish(run, at("10:07"), LearnedOfKinds.NOTHING), farAway))
                .isEqualTo("Omega arr 20:07");
    }

    @Test
    void isDueAtOnceWhenACallChanged() {
        publish("09:00", true);
        take(train, "09:00:10", true, null);

        assertThat(run.dueMillis).isEqualTo(at("09:00:10"));
    }

    @Test
    void isDueAtTheEndOfTheWindowOtherwise() {
        publish("09:00", true);
        take(train, "09:00:10", false, null);
        take(train, "09:00:20", false, null);

        assertThat(run.dueMillis).isEqualTo(at("09:00:30"));
    }

    @Test
    void looksAgainByItselfWhenSomethingIsOverdue() {
        publish("09:00", true);
        // Reports take their time.
        assertThat(run.dueMillis).isEqualTo(at("10:02:00"));

        assertThat(told(publisher.publish(run, at("10:02:00"), LearnedOfKinds.NOTHING), TestLine.run()))
                .startsWith("Alpha dep 10:02");
        assertThat(run.dueMillis).isEqualTo(at("10:02:30"));
    }

    @Test
    void looksEverMoreRarely() {
        publish("09:00", true);
        publisher.publish(run, at("11:40"), LearnedOfKinds.NOTHING);

        // A hundred minutes overdue: again in twenty.
        assertThat(run.dueMillis).isEqualTo(at("12:00"));
    }

    @Test
    void neverLooksBeforeTheWindowIsOver() {
        Publisher rare =
                new Publisher(new EtaOptions(Duration.ofMinutes(5), Duration.ZERO, 0.0, 0.5, Duration.ZERO, 0.1));
        take(train, "10:00", true, TestLine.run());
        rare.publish(run, at("10:00"), LearnedOfKinds.NOTHING);

        assertThat(run.dueMillis).isEqualTo(at("10:05"));
    }

    @Test
    void looksNoMoreAtTheDestination() {
        publish("09:00", true);
        train.reported(ARRIVAL, "delta", "10:36");
        publish("10:36", true);

        assertThat(run.dueMillis).isEqualTo(CallSheet.UNKNOWN);
    }

    @Test
    void measuresACallThatWasAddedUnderWayAgainstItsReferencedTime() {
        publish("09:00", true);
        train.reported(DEPARTURE, "alpha", "10:00");
        TrainRun longer = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, "10:10", "10:12"),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", "10:36"),
                call(5, "Echo", 40_000, "10:46", null));
        train.plan(longer);
        take(train, "10:01", true, longer);

        Publication publication = publisher.publish(run, at("10:01"), LearnedOfKinds.NOTHING);

        CallEta echo = publication.etas().calls().get(publication.etas().calls().size() - 1);
        assertThat(echo.stopId()).isEqualTo("echo");
        assertThat(echo.bookedMillis()).isNull();
        assertThat(echo.delayBasis()).isEqualTo(DelayBasis.REFERENCED);
        assertThat(publication.status().destinationDelays()).isEqualTo(new Delays(null, 0L, null));
    }

    @Test
    void tellsTheNewCallOfANumberThatMeantAnother() {
        publish("09:00", true);
        TrainRun renumbered = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Extra", 5_000, "10:05", "10:06"),
                call(3, "Bravo", 10_000, "10:11", "10:13"),
                call(4, "Cedar", 20_000, "10:23", "10:25"),
                call(5, "Delta", 30_000, "10:35", null));
        train.plan(renumbered);
        take(train, "09:10", true, renumbered);

        String told = told(publisher.publish(run, at("09:10"), LearnedOfKinds.NOTHING), renumbered);

        assertThat(told)
                .isEqualTo("Extra arr 10:05 | Extra dep 10:06 | Bravo arr 10:11 | Bravo dep 10:13"
                        + " | Cedar arr 10:23 | Cedar dep 10:25 | Delta arr 10:35");
    }

    @Test
    void keepsThePlanOnce() {
        take(train, "09:00", true, TestLine.run());

        assertThat(run.plan).isNotNull();
        assertThat(run.progress.plan()).isNull();
    }

    @Test
    void tellsTheNewTimesOfANewPlan() {
        publish("09:00", true);
        TrainRun later = TestLine.shifted(TestLine.run(), Duration.ofHours(1));
        train.plan(later);

        take(train, "09:01", true, later);
        assertThat(told(publisher.publish(run, at("09:01"), LearnedOfKinds.NOTHING), later))
                .startsWith("Alpha dep 11:00 | Bravo arr 11:10");
    }

    @Test
    void withdrawsTheForecastsOfCallsThatANewPlanDrops() {
        publish("09:00", true);
        TrainRun shorter = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null));
        train.plan(shorter);

        take(train, "09:01", true, shorter);
        assertThat(told(publisher.publish(run, at("09:01"), LearnedOfKinds.NOTHING), TestLine.run()))
                .isEqualTo("Bravo arr withdrawn | Bravo dep withdrawn");
        take(train, "09:02", true, null);
        assertThat(told(publisher.publish(run, at("09:02"), LearnedOfKinds.NOTHING), TestLine.run()))
                .isEmpty();
    }

    @Test
    void keepsWhatIsInForceInOrder() {
        Random random = new Random(11);
        Map<Integer, Long> inForce = new TreeMap<>();
        TrainRun longLeg = TestLine.run(
                call(1, "Alpha", 0, null, "09:30"),
                call(2, "Bravo", 10_000, "15:00", "15:00"),
                call(3, "Cedar", 20_000, "15:00:20", "15:00:20"),
                call(4, "Delta", 30_000, "15:01", null));
        take(train, "09:00", true, longLeg);
        run.plan = longLeg;
        for (int step = 0; step < 2_000; step++) {
            long now = at("09:30") + step * 5_000L;
            // A kilometre is half an hour: the forecast wavers by a minute or two.
            double along = Math.max(0, step * 2.5 + random.nextGaussian() * 20);
            run.progress = leftAlpha(now, along);

            EtaPublication etas =
                    publisher.publish(run, now, LearnedOfKinds.NOTHING).etas();

            if (etas != null) {
                etas.calls().forEach(call -> inForce.put(momentOf(call), call.p50Millis()));
            }
            assertThat(inForce.values().stream().filter(time -> time != null).collect(Collectors.toList()))
                    .as("after step " + step)
                    .isSorted();
        }
    }

    /** A fix between Alpha and Bravo, wherever it jumps to. */
    private static TrainProgress leftAlpha(long now, double along) {
        return new TrainProgress(
                TestLine.RUN,
                now,
                null,
                new Schedule(new long[0], new long[0], new long[0]),
                new RunCondition(RunState.RUNNING, at("09:30"), "under way to Bravo"),
                null,
                1,
                at("09:30"),
                CallSheet.UNKNOWN,
                along,
                0.0,
                TestLine.longitude(along),
                now,
                1.0,
                false,
                false);
    }

    private static int momentOf(CallEta eta) {
        return 2 * eta.stopSequence() + (eta.event() == CallEvent.ARRIVAL ? 0 : 1);
    }
}
