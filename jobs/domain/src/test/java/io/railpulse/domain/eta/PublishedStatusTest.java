package io.railpulse.domain.eta;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.RunState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is told of a train as a whole: its state, its delays, its number. */
class PublishedStatusTest extends PublishedTrain {
    @Test
    void tellsTheStatus() {
        train.reported(DEPARTURE, "alpha", "10:05");
        train.seen("10:06", 1_000);
        take(train, "10:06", true, TestLine.run());

        TrainStatus status =
                publisher.publish(run, at("10:06"), LearnedOfKinds.NOTHING).status();

        assertThat(status.state()).isEqualTo(RunState.RUNNING);
        assertThat(status.lastStopId()).isEqualTo("alpha");
        assertThat(status.nextStopId()).isEqualTo("bravo");
        assertThat(status.delays().strongest()).isEqualTo(new Delay(300L, DelayBasis.BOOKED));
        assertThat(clock(status.destinationEtaMillis())).isEqualTo("10:37");
        assertThat(status.destinationDelays().strongest()).isEqualTo(new Delay(180L, DelayBasis.BOOKED));
        assertThat(status.reason()).isEqualTo("under way to Bravo");
        assertThat(status.recordMillis()).isEqualTo(at("10:06"));
    }

    @Test
    void tellsTheDelayAgainstTheBaselineWhereNothingIsBooked() {
        TrainRun plan = TestLine.nominalRun();
        TestTrain nominal = new TestTrain(plan);
        nominal.reported(DEPARTURE, "alpha", "10:05");
        nominal.reported(ARRIVAL, "bravo", "10:20");
        nominal.told("10:20");
        take(nominal, "10:20", true, plan);

        Publication publication = publisher.publish(run, at("10:20"), LearnedOfKinds.NOTHING);

        assertThat(publication.etas().calls()).allSatisfy(eta -> {
            assertThat(eta.method()).isEqualTo(EtaMethod.NOMINAL);
            assertThat(eta.bookedMillis()).isNull();
            assertThat(eta.delayBasis()).isEqualTo(DelayBasis.BASELINE);
            assertThat(eta.delaySeconds()).isEqualTo(300);
        });
        assertThat(clock(publication.etas().calls().get(0).scheduledMillis())).isEqualTo("10:17");
        TrainStatus status = publication.status();
        assertThat(status.delays()).isEqualTo(new Delays(null, null, 300L));
        assertThat(clock(status.destinationEtaMillis())).isEqualTo("10:44");
        assertThat(status.destinationDelays()).isEqualTo(new Delays(null, null, 300L));
    }

    @Test
    void tellsNoDelayWhereNothingIsPlannedAtAll() {
        TrainRun plan = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, null, null),
                call(3, "Cedar", 20_000, "10:22", null));
        TestTrain unknown = new TestTrain(plan);
        unknown.reported(ARRIVAL, "bravo", "10:11");
        take(unknown, "10:11", true, plan);

        Publication publication = publisher.publish(run, at("10:11"), LearnedOfKinds.NOTHING);

        assertThat(publication.status().delays()).isEqualTo(Delays.UNKNOWN);
        assertThat(publication.status().destinationDelays().bookedSeconds()).isZero();
    }

    @Test
    void measuresATrainThatWasPlannedAnewUnderWayAgainstBothPlans() {
        publish("09:00", true);
        train.reported(DEPARTURE, "alpha", "10:30");
        TrainRun later = TestLine.shifted(TestLine.run(), Duration.ofMinutes(25));
        train.plan(later);
        take(train, "10:31", true, later);

        Publication publication = publisher.publish(run, at("10:31"), LearnedOfKinds.NOTHING);

        assertThat(publication.status().delays()).isEqualTo(new Delays(1_800L, 300L, null));
        assertThat(publication.status().destinationDelays()).isEqualTo(new Delays(1_680L, 180L, null));
        CallEta bravo = publication.etas().calls().get(1);
        assertThat(bravo.delayBasis()).isEqualTo(DelayBasis.BOOKED);
        assertThat(clock(bravo.scheduledMillis())).isEqualTo("10:10");
        assertThat(bravo.bookedMillis()).isEqualTo(bravo.scheduledMillis());
        assertThat(bravo.delaySeconds()).isEqualTo(1_800);
    }

    @Test
    void tellsTheTrainNumberInForceAtTheLastCall() {
        TrainRun plan = TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(2, "Bravo", 10_000, "10:10", "10:12"),
                call(3, "Cedar", 20_000, "10:22", "10:24").withTrainNumber("1418"),
                call(4, "Delta", 30_000, "10:34", null));
        TestTrain renumbered = new TestTrain(plan);
        take(renumbered, "09:00", true, plan);
        assertThat(publisher
                        .publish(run, at("09:00"), LearnedOfKinds.NOTHING)
                        .status()
                        .trainNumber())
                .isEqualTo("7");

        renumbered.reported(DEPARTURE, "bravo", "10:12");
        take(renumbered, "10:12", true, null);
        assertThat(publisher
                        .publish(run, at("10:12"), LearnedOfKinds.NOTHING)
                        .status()
                        .trainNumber())
                .isEqualTo("7");

        renumbered.reported(ARRIVAL, "cedar", "10:22");
        take(renumbered, "10:22", true, null);
        assertThat(publisher
                        .publish(run, at("10:22"), LearnedOfKinds.NOTHING)
                        .status()
                        .trainNumber())
                .isEqualTo("1418");

        renumbered.reported(ARRIVAL, "delta", "10:34");
        take(renumbered, "10:34", true, null);
        assertThat(publisher
                        .publish(run, at("10:34"), LearnedOfKinds.NOTHING)
                        .status()
                        .trainNumber())
                .isEqualTo("1418");
    }

    @Test
    void doesNotTellTheSameStatusTwice() {
        publish("09:00", true);
        take(train, "09:00:30", false, null);

        assertThat(publisher
                        .publish(run, at("09:00:30"), LearnedOfKinds.NOTHING)
                        .status())
                .isNull();
    }
}
