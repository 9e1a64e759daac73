package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.util.Locale;

/** Which calls are told that never were, or were at quite another time, or had not happened yet. */
public final class FalseScore implements Score {
    private static final long EARLY_MILLIS = 600_000;

    private final long locomotiveMillis;
    private final CallCases cases;
    private long known;
    private long neverHappened;
    private long farOff;
    private long skipped;
    private long revisions;
    private long unplanned;
    private long early;

    /**
     * @param locomotiveMillis between two fixes of a locomotive
     * @param cases is told of what is false
     */
    public FalseScore(long locomotiveMillis, CallCases cases) {
        this.locomotiveMillis = locomotiveMillis;
        this.cases = cases;
    }

    @Override
    public void add(TrialRun run) {
        Coverage coverage = Coverage.of(run, locomotiveMillis);
        FinalCalls last = new FinalCalls(run);
        for (int moment = 0; moment < last.moments(); moment++) {
            if (last.isFound(moment)) {
                addKnown(moment, run, coverage, last);
            }
        }
        for (int call = 0; call < run.plan().calls().size(); call++) {
            skipped += last.isSkipped(call) ? 1 : 0;
        }
        run.told().forEach(revision -> addRevision(revision, run));
    }

    private void addKnown(int moment, TrialRun run, Coverage coverage, FinalCalls last) {
        known++;
        long truth = run.truth().millisOf(moment);
        if (truth == Truth.NONE) {
            neverHappened++;
            cases.addFalse(moment, run, last, "never happened");
        } else if (Math.abs(last.findMillis(moment) - truth) > coverage.falseBeyondMillis(truth)) {
            farOff++;
            cases.addFalse(moment, run, last, "far off");
        }
    }

    private void addRevision(ToldCall revision, TrialRun run) {
        revisions++;
        if (revision.index() < 0) {
            unplanned++;
            return;
        }
        int arrival = CallSheet.arrivalOf(revision.index());
        int departure = CallSheet.departureOf(revision.index());
        if (isEarly(arrival, revision.call().arrivalMillis(), revision.arrivalMethod(), revision, run)) {
            early++;
            cases.addEarly(arrival, run, revision);
        } else if (isEarly(departure, revision.call().departureMillis(), revision.departureMethod(), revision, run)) {
            early++;
            cases.addEarly(departure, run, revision);
        }
    }

    private static boolean isEarly(int moment, Long millis, CallMethod method, ToldCall revision, TrialRun run) {
        long truth = run.truth().millisOf(moment);
        return millis != null
                && method != CallMethod.ESTIMATED
                && truth != Truth.NONE
                && revision.call().recordMillis() < truth - EARLY_MILLIS;
    }

    /** Of the moments told as known in the end, those that never were or were at another time, from 0 to 1. */
    public double shareFalse() {
        return known == 0 ? 0 : (double) falseCalls() / known;
    }

    private long falseCalls() {
        return neverHappened + farOff + skipped;
    }

    /** Revisions that told a moment as known more than ten minutes before it happened. */
    public long toldEarly() {
        return early;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT,
                "FALSE CALLS: %d of %d moments told as known in the end: %d never happened, %d far off, %d skipped%n"
                        + " revisions: %d, of them told > 10 min before they happened: %d; of unplanned stops: %d%n",
                falseCalls(),
                known,
                neverHappened,
                farOff,
                skipped,
                revisions,
                early,
                unplanned);
    }
}
