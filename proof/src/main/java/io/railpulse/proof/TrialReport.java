package io.railpulse.proof;

import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.proof.score.CallCases;
import io.railpulse.proof.score.CallScore;
import io.railpulse.proof.score.FalseScore;
import io.railpulse.proof.score.FaultScore;
import io.railpulse.proof.score.OffRouteScore;
import io.railpulse.proof.score.OrderScore;
import io.railpulse.proof.score.PassScore;
import io.railpulse.proof.score.PlaceScore;
import io.railpulse.proof.score.Score;
import io.railpulse.proof.score.SeaScore;
import io.railpulse.proof.score.UnplannedScore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All figures of a trial; first those of which it is said what they have to be. */
public final class TrialReport {
    private final CallCases cases;
    private final CallScore calls;
    private final FalseScore falseCalls;
    private final OrderScore order = new OrderScore();
    private final PlaceScore places = new PlaceScore();
    private final SeaScore sea = new SeaScore();
    private final OffRouteScore offRoute = new OffRouteScore();
    private final PassScore passes;
    private final UnplannedScore unplanned;
    private final FaultScore faults = new FaultScore();
    private final List<Score> scores;
    private final Map<String, Integer> states = new TreeMap<>();
    private int runs;
    private double mostMetresApart;

    /**
     * @param fixEvery between two fixes of a locomotive
     * @param details how many cases of each kind are told in detail
     */
    public TrialReport(Duration fixEvery, int details) {
        cases = new CallCases(details);
        calls = new CallScore(fixEvery.toMillis(), cases);
        falseCalls = new FalseScore(fixEvery.toMillis(), cases);
        passes = new PassScore(fixEvery.toMillis());
        unplanned = new UnplannedScore(TrackingOptions.defaults(), cases);
        scores = List.of(calls, falseCalls, passes, unplanned, order, places, sea, offRoute, faults);
    }

    /** Takes a run of which nothing more is received. */
    public void add(TrialRun run) {
        runs++;
        states.merge(run.state(), 1, Integer::sum);
        mostMetresApart = Math.max(mostMetresApart, run.metresApart());
        scores.forEach(score -> score.add(run));
    }

    public CallScore calls() {
        return calls;
    }

    public FalseScore falseCalls() {
        return falseCalls;
    }

    public OrderScore order() {
        return order;
    }

    public PassScore passes() {
        return passes;
    }

    public UnplannedScore unplanned() {
        return unplanned;
    }

    public PlaceScore places() {
        return places;
    }

    public OffRouteScore offRoute() {
        return offRoute;
    }

    public SeaScore sea() {
        return sea;
    }

    public FaultScore faults() {
        return faults;
    }

    /** The whole report. */
    public String text(TrialCounts counts) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d runs; %d fixes, %d reports, of them %d of unknown runs (%d by that fault); %d not to be read%n",
                runs,
                counts.positions(),
                counts.movements(),
                counts.unknown(),
                counts.unknownByFault(),
                counts.malformed()));
        text.append(String.format(
                Locale.ROOT,
                "the tracker took %.1f microseconds a telegram; runs ended as %s; plan and truth are %.3f m apart%n",
                counts.microsATelegram(),
                states,
                mostMetresApart));
        wanted(text);
        scores.forEach(score -> text.append(score.text()));
        return text.append(cases.text()).toString();
    }

    private void wanted(StringBuilder text) {
        text.append("WANTED\n");
        line(text, "covered calls found, %", ">= 99.5", 100 * calls.shareFound(), 100 * calls.shareFound() >= 99.5);
        double dense = calls.secondsOffWhereDense().median();
        line(text, "median off where dense, s", "<= 60", dense, !(dense > 60));
        double sparse = calls.shareOffWhereSparse().median();
        line(text, "median off where sparse, of the interval", "<= 0.25", sparse, !(sparse > 0.25));
        double unreported = 100 * calls.shareFoundUnreported();
        line(text, "unreported: covered calls found, %", ">= 99.5", unreported, unreported >= 99.5);
        double denseAlone = calls.secondsOffWhereDenseUnreported().median();
        line(text, "unreported: median off where dense, s", "<= 60", denseAlone, !(denseAlone > 60));
        double sparseAlone = calls.shareOffWhereSparseUnreported().median();
        line(text, "unreported: median off where sparse", "<= 0.25", sparseAlone, !(sparseAlone > 0.25));
        line(text, "false calls, %", "<= 0.1", 100 * falseCalls.shareFalse(), 100 * falseCalls.shareFalse() <= 0.1);
        line(
                text,
                "passes that were claimed and true, %",
                ">= 99",
                100 * passes.precision(),
                !(passes.precision() < 0.99));
        line(text, "unplanned stops found, %", ">= 95", 100 * unplanned.recall(), !(unplanned.recall() < 0.95));
        line(
                text,
                "unplanned stops that were, %",
                ">= 95",
                100 * unplanned.precision(),
                !(unplanned.precision() < 0.95));
        line(text, "calls out of order", "0", order.outOfOrder(), order.outOfOrder() == 0);
        line(text, "negative dwells", "0", order.negativeDwells(), order.negativeDwells() == 0);
        double along = places.metresOffWhereDense().at(0.95);
        line(text, "along the track where dense, p95, m", "<= 200", along, !(along > 200));
        double gap = places.metresOffAfterGaps().at(0.95);
        line(text, "along the track after a 10 min gap, p95, m", "<= 1000", gap, !(gap > 1_000));
        line(text, "arrivals told while at sea", "0", sea.falseArrivals(), sea.falseArrivals() == 0);
        line(text, "runs said to be off their route", "0", offRoute.runsTold(), offRoute.runsTold() == 0);
        faults.recalls().forEach((fault, share) -> line(text, "recall of " + fault + ", %", ">= 95", share));
        faults.precisions().forEach((outcome, share) -> line(text, "precision of " + outcome + ", %", ">= 95", share));
    }

    private static void line(StringBuilder text, String what, String wanted, double share) {
        if (share < 0.95) {
            line(text, what, wanted, 100 * share, false);
        }
    }

    private static void line(StringBuilder text, String what, String wanted, double got, boolean good) {
        text.append(
                String.format(Locale.ROOT, " %-44s %10s %12.4f %s%n", what, wanted, got, good ? "" : " <-- NOT YET"));
    }
}
