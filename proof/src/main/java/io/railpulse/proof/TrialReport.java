package io.railpulse.proof;

import io.railpulse.proof.score.CallCases;
import io.railpulse.proof.score.CallScore;
import io.railpulse.proof.score.FaultScore;
import io.railpulse.proof.score.PlaceScore;
import java.time.Duration;
import java.util.Locale;

/** All figures of a trial. */
public final class TrialReport {
    private final CallCases cases;
    private final CallScore calls;
    private final PlaceScore places = new PlaceScore();
    private final FaultScore faults = new FaultScore();
    private int runs;

    /**
     * @param fixEvery between two fixes of a locomotive
     * @param details how many cases of each kind are told in detail
     */
    public TrialReport(Duration fixEvery, int details) {
        cases = new CallCases(details);
        calls = new CallScore(fixEvery.toMillis(), cases);
    }

    /** Takes a run of which nothing more is received. */
    public void add(TrialRun run) {
        runs++;
        calls.add(run);
        places.add(run);
        faults.add(run);
    }

    public CallScore calls() {
        return calls;
    }

    public PlaceScore places() {
        return places;
    }

    public FaultScore faults() {
        return faults;
    }

    /** The whole report. */
    public String text(TrialCounts counts) {
        return String.format(
                        Locale.ROOT,
                        "%d runs; %d fixes, %d reports, of them %d of unknown runs (%d by that fault); %d not to be read%n",
                        runs,
                        counts.positions(),
                        counts.movements(),
                        counts.unknown(),
                        counts.unknownByFault(),
                        counts.malformed())
                + calls.text()
                + places.text()
                + faults.text()
                + cases.text();
    }
}
