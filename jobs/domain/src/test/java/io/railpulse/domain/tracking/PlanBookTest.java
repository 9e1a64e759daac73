package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.call;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.timetable.TrainRun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanBookTest {
    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void takesTheSamePlanAsADuplicate() {
        assertThat(train.plan(TestLine.run()).verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void keepsWhatIsKnownOfTheCallsThatStay() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");

        assertThat(train.plan(TestLine.shifted(TestLine.run(), Duration.ofMinutes(30)))
                        .isAccepted())
                .isTrue();

        assertThat(train.calls()).isEqualTo("Alpha -/10:01 | Bravo 10:11/-");
        assertThat(train.train.planned[CallSheet.arrivalOf(1)]).isEqualTo(at("10:40"));
    }

    @Test
    void plansByNominalMinutesWhereNothingIsBooked() {
        TestTrain nominal = new TestTrain(TestLine.nominalRun());

        assertThat(nominal.train.planned)
                .containsExactly(
                        CallSheet.UNKNOWN,
                        at("10:00"),
                        at("10:10"),
                        at("10:12"),
                        at("10:22"),
                        at("10:24"),
                        at("10:34"),
                        CallSheet.UNKNOWN);
    }

    @Test
    void plansNothingWhereNothingLeadsTo() {
        TestTrain unknown = new TestTrain(
                TestLine.run(call(1, "Alpha", 0, null, null), TestLine.nominal(2, "Bravo", 10_000, 10, 2)));

        assertThat(unknown.train.planned).containsOnly(CallSheet.UNKNOWN);
    }

    @Test
    void forgetsCallsThatThePlanNoLongerHolds() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.reported(ARRIVAL, "bravo", "10:11");

        train.plan(withoutBravo());

        assertThat(train.calls()).isEqualTo("Alpha -/10:01");
    }

    @Test
    void goesOnCountingRevisions() {
        train.reported(DEPARTURE, "alpha", "10:01");
        train.told("10:01");
        train.plan(withoutBravo());

        train.reported(DEPARTURE, "alpha", "10:02");

        assertThat(train.told("10:02"))
                .filteredOn(call -> call.stopId().equals("alpha"))
                .singleElement()
                .extracting(ObservedCall::revision)
                .isEqualTo(1);
    }

    @Test
    void doesNotTellAgainWhatThePlanDidNotChange() {
        train.reported(DEPARTURE, "alpha", "10:00");
        train.reported(ARRIVAL, "cedar", "10:22");
        assertThat(train.told("10:22")).hasSize(3);

        train.plan(renumbered());

        assertThat(train.told("10:23")).isEmpty();
    }

    @Test
    void withdrawsWhatTheNewOrderOfCallsContradicts() {
        train.reported(ARRIVAL, "bravo", "10:11");
        train.reported(ARRIVAL, "cedar", "10:22");
        train.told("10:22");

        train.plan(TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(3, "Cedar", 10_000, "10:10", "10:12"),
                call(2, "Bravo", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null)));

        assertThat(train.calls()).isEqualTo("Cedar 10:22/-");
        assertThat(train.told("10:23"))
                .filteredOn(ObservedCall::withdrawn)
                .extracting(ObservedCall::stopId)
                .containsExactly("bravo");
    }

    @Test
    void keepsAStandingTrainsArrivalWhenOnlyTheTrainIsRenumbered() {
        train.seen("10:08", 9_000);
        train.seen("10:09", 10_000);
        train.seen("10:10", 10_000);

        train.plan(renumbered());
        train.seen("10:11", 10_000);
        train.seen("10:12", 10_000);
        train.seen("10:13", 10_400);

        assertThat(train.calls()).contains("Bravo 10:09/10:12");
    }

    @Test
    void takesALateFixAlsoAfterARenumbering() {
        train.seen("10:05", 5_000);
        train.seen("10:15", 15_000);
        train.plan(renumbered());
        train.seen("10:09", 10_000);
        train.seen("10:12", 10_000);

        assertThat(train.calls()).contains("Bravo 10:09/10:12");
    }

    @Test
    void placesTheTrainAnewWhenItsWayChanges() {
        train.seen("10:08", 9_000);

        train.plan(withoutBravo());

        assertThat(train.progress("10:08").alongMetres()).isNull();
        assertThat(train.seen("10:09", 9_500).isAccepted()).isTrue();
    }

    private static TrainRun withoutBravo() {
        return TestLine.run(
                call(1, "Alpha", 0, null, "10:00"),
                call(3, "Cedar", 20_000, "10:22", "10:24"),
                call(4, "Delta", 30_000, "10:34", null));
    }

    private static TrainRun renumbered() {
        TrainRun run = TestLine.run();
        return new TrainRun(
                run.trainRunId(),
                run.tripId(),
                run.serviceDate(),
                "80007",
                run.routeId(),
                null,
                null,
                null,
                null,
                run.calls());
    }
}
