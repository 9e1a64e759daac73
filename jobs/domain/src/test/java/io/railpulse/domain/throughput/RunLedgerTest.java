package io.railpulse.domain.throughput;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run adds to figures: a train from Alpha by way of Bravo, a border, and Cedar to Delta, ten kilometres apart. */
class RunLedgerTest {
    private static final String[] STOPS = {"alpha", "bravo", "cedar", "delta"};
    private static final long NOON = at("12:00");

    private final RunLedger ledger = new RunLedger();
    private int ordinal;

    private static TrainRun plan(String corridor, Double teu) {
        List<PlannedCall> calls = new ArrayList<>();
        for (int stop = 0; stop < STOPS.length; stop++) {
            long hours = stop * 3_600_000L;
            calls.add(new PlannedCall(
                            stop,
                            STOPS[stop],
                            STOPS[stop],
                            0,
                            -stop,
                            stop * 10_000.4,
                            stop == 0 ? null : NOON + hours,
                            stop == 3 ? null : NOON + hours + 600_000)
                    .withRole(stop == 1 ? CallRole.BORDER : null));
        }
        return new TrainRun("run", "trip", "2026-01-01", null, "line", corridor, null, teu, 1500.0, calls);
    }

    private RunChanges take(RunInput news) {
        return ledger.take(List.of(news), 0);
    }

    private String planned(TrainRun plan) {
        return print(take(RunInput.of(plan, ordinal)));
    }

    private ObservedCall call(int stop, CallKind kind, String arrival, String departure, int version) {
        Long came = arrival == null ? null : Long.valueOf(at(arrival));
        Long left = departure == null ? null : Long.valueOf(at(departure));
        PlannedCall planned = plan(null, null).calls().get(stop);
        return new ObservedCall(
                "run",
                "trip",
                "2026-01-01",
                stop,
                STOPS[stop],
                null,
                kind,
                came,
                left,
                planned.arrivalMillis(),
                planned.departureMillis(),
                delay(came, planned.arrivalMillis()),
                delay(left, planned.departureMillis()),
                CallMethod.REPORTED,
                0,
                came == null && left == null && kind != CallKind.SKIPPED,
                version,
                0);
    }

    private static Delay delay(Long at, Long booked) {
        return at == null || booked == null ? Delay.UNKNOWN : new Delay((at - booked) / 1000, DelayBasis.BOOKED);
    }

    private String observed(int stop, String arrival, String departure) {
        return print(take(RunInput.of(call(stop, CallKind.STOP, arrival, departure, ++ordinal))));
    }

    private String stands(RunState state) {
        return print(take(RunInput.of(status(state))));
    }

    private TrainStatus status(RunState state) {
        return new TrainStatus(
                "run",
                "trip",
                "2026-01-01",
                null,
                null,
                state,
                at("12:30"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "delta",
                null,
                null,
                "",
                null,
                ++ordinal,
                0,
                null,
                null,
                null,
                null);
    }

    private static String print(RunChanges changes) {
        List<String> lines = new ArrayList<>();
        for (ContributionChange change : changes.contributions()) {
            Contribution of = change.contribution();
            String seconds = of.seconds() == null ? "" : " " + of.seconds() / 60 + " min";
            String delay = of.delaySeconds() == null ? "" : " +" + of.delaySeconds() / 60;
            lines.add((change.added() ? "" : "-") + of.kind().name().toLowerCase() + " "
                    + of.place().name()
                    + (of.kind() == ContributionKind.TRAVERSAL
                            ? ">" + of.place().direction()
                            : "") + seconds + delay);
        }
        for (VisitChange change : changes.visits()) {
            lines.add((change.added() ? "" : "-") + "visit "
                    + change.visit().border().name() + (change.visit().departedMillis() == null ? " waits" : " gone"));
        }
        return String.join(" | ", lines);
    }

    @Test
    void tellsALinkOnceBothItsEndsAreKnown() {
        planned(plan("silk", 80.0));
        assertThat(observed(0, null, "12:15")).isEqualTo("call alpha | start alpha");
        assertThat(observed(1, "13:05", null))
                .isEqualTo("traversal alpha>bravo 50 min | call bravo +5 | visit bravo waits");
        assertThat(observed(1, "13:05", "13:35"))
                .isEqualTo("dwell bravo 30 min | crossing bravo 30 min | -visit bravo waits | visit bravo gone");
    }

    @Test
    void takesBackWhatARevisionChanges() {
        planned(plan("silk", 80.0));
        observed(0, null, "12:15");
        observed(1, "13:05", null);
        assertThat(observed(1, "13:25", null))
                .isEqualTo("-traversal alpha>bravo 50 min | -call bravo +5 | traversal alpha>bravo 70 min"
                        + " | call bravo +25 | -visit bravo waits | visit bravo waits");
        assertThat(observed(1, null, null))
                .isEqualTo("-traversal alpha>bravo 70 min | -call bravo +25 | -visit bravo waits");
        assertThat(observed(1, null, null)).isEmpty();
    }

    @Test
    void keepsTheNewestWhateverComesFirst() {
        planned(plan("silk", 80.0));
        take(RunInput.of(call(0, CallKind.STOP, null, "12:20", 9)));
        assertThat(print(take(RunInput.of(call(0, CallKind.STOP, null, "12:10", 8)))))
                .isEmpty();
    }

    @Test
    void goesByACallThatWasSkipped() {
        planned(plan("silk", 80.0));
        observed(1, "13:05", "13:30");
        observed(3, "15:20", null);
        assertThat(print(take(RunInput.of(call(2, CallKind.SKIPPED, null, null, 99)))))
                .isEqualTo("-crossing bravo 25 min | crossing bravo 25 min | traversal bravo>delta 110 min"
                        + " | -visit bravo gone | visit bravo gone");
    }

    @Test
    void tellsNoLinkOverACallThatIsNotKnown() {
        planned(plan("silk", 80.0));
        observed(0, null, "12:15");
        assertThat(observed(2, "14:00", "14:10")).isEqualTo("call cedar +0 | dwell cedar 10 min");
    }

    @Test
    void countsAPassOverTheBorderWithoutAStand() {
        planned(plan("silk", 80.0));
        assertThat(print(take(RunInput.of(call(1, CallKind.PASS, "13:05", "13:05", 1)))))
                .isEqualTo("call bravo +5 | crossing bravo");
    }

    @Test
    void tellsEverythingAnewUnderAnotherPlan() {
        planned(plan("silk", 80.0));
        observed(0, null, "12:15");
        assertThat(planned(plan("silk", 80.0))).isEmpty();
        assertThat(planned(plan("silk", 82.0))).isEqualTo("-call alpha | -start alpha | call alpha | start alpha");
    }

    @Test
    void waitsForThePlan() {
        assertThat(observed(0, null, "12:15")).isEmpty();
        assertThat(planned(plan("silk", 80.0))).isEqualTo("call alpha | start alpha");
    }

    @Test
    void leavesTheQueueWhenTheTrainIsLostOrKnownFurtherOn() {
        planned(plan("silk", 80.0));
        observed(1, "13:05", null);
        assertThat(stands(RunState.LOST)).isEqualTo("-visit bravo waits");
        assertThat(stands(RunState.RUNNING)).isEqualTo("visit bravo waits");
        assertThat(observed(2, "15:00", null)).isEqualTo("call cedar +60 | -visit bravo waits");
    }

    @Test
    void datesACancellationWhenTheTrainWasToLeave() {
        planned(plan("silk", 80.0));
        RunChanges changes = take(RunInput.of(status(RunState.CANCELLED)));
        assertThat(changes.contributions()).hasSize(1);
        Contribution cancelled = changes.contributions().get(0).contribution();
        assertThat(cancelled.kind()).isEqualTo(ContributionKind.CANCELLATION);
        assertThat(cancelled.atMillis()).isEqualTo(NOON + 600_000);
        take(RunInput.of(call(0, CallKind.STOP, null, "12:15", ++ordinal)));
        Contribution underWay = RunContributions.of(ledger).stream()
                .filter(each -> each.kind() == ContributionKind.CANCELLATION)
                .findFirst()
                .orElseThrow();
        assertThat(underWay.atMillis()).isEqualTo(at("12:30"));
    }

    @Test
    void countsForItsRouteWhereNoCorridorIsNamed() {
        planned(plan(null, null));
        RunChanges changes = take(RunInput.of(call(0, CallKind.STOP, null, "12:15", 1)));
        Contribution start = changes.contributions().get(1).contribution();
        assertThat(start.corridorPlace()).isEqualTo(new Place(PlaceKind.CORRIDOR, "line", "westbound"));
        assertThat(start.teuHundredths()).isZero();
        assertThat(start.kilograms()).isEqualTo(1_500_000);
    }

    @Test
    void isRememberedUntilNoWindowCouldTakeACorrection() {
        ThroughputOptions options = ThroughputOptions.defaults();
        planned(plan("silk", 80.0));
        observed(3, "15:20", null);
        stands(RunState.ARRIVED);
        assertThat(ledger.forgetMillis(options))
                .isGreaterThan(at("15:20") + options.finalAfter().toMillis() + 25 * 3_600_000L);
    }
}
