package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which calls were found, how near to the truth, and which were told that never were. */
public final class CallScore implements Score {
    private static final long EARLY_MILLIS = 600_000;

    private final long locomotiveMillis;
    private final CallCases cases;
    private final Map<String, MomentTally> calls = new TreeMap<>();
    private final Map<String, MomentTally> departures = new TreeMap<>();
    private final MomentTally covered = new MomentTally();
    private final MomentTally dense = new MomentTally();
    private final MomentTally sparse = new MomentTally();
    private long all;
    private long found;
    private long notTrue;
    private long farOff;
    private long skipped;
    private long unplanned;
    private long told;
    private long early;
    private long outOfOrder;
    private long negativeDwell;

    /**
     * @param locomotiveMillis between two fixes of a locomotive
     * @param cases is told of what is missing or false
     */
    public CallScore(long locomotiveMillis, CallCases cases) {
        this.locomotiveMillis = locomotiveMillis;
        this.cases = cases;
    }

    @Override
    public void add(TrialRun run) {
        Coverage coverage = Coverage.of(run, locomotiveMillis);
        FinalCalls last = new FinalCalls(run);
        for (int call = 0; call < run.plan().calls().size(); call++) {
            int moment = call == 0 ? CallSheet.departureOf(0) : CallSheet.arrivalOf(call);
            addCovered(moment, run, coverage, last);
            if (call > 0 && call < run.plan().calls().size() - 1) {
                int departure = CallSheet.departureOf(call);
                tally(departure, run, coverage, last, departures);
            }
            skipped += last.isSkipped(call) ? 1 : 0;
        }
        addFalse(run, coverage, last);
        addOrder(run, last);
        run.told().forEach(revision -> addEarly(revision, run));
    }

    private void addCovered(int moment, TrialRun run, Coverage coverage, FinalCalls last) {
        all++;
        MomentTally tally = tally(moment, run, coverage, last, calls);
        if (tally.isOfUncovered()) {
            return;
        }
        long truth = run.truth().millisOf(moment);
        Optional<Coverage.Cover> cover = coverage.find(truth);
        long interval = cover.map(Coverage.Cover::intervalMillis).orElse(0L);
        Long ours = last.isFound(moment) ? last.findMillis(moment) : null;
        covered.add(truth, ours, interval);
        if (cover.isPresent()) {
            (cover.get().onLocomotive() ? dense : sparse).add(truth, ours, interval);
        }
        if (ours == null) {
            cases.addMissed(moment, run, last);
        }
    }

    private static MomentTally tally(
            int moment, TrialRun run, Coverage coverage, FinalCalls last, Map<String, MomentTally> tallies) {
        long truth = run.truth().millisOf(moment);
        Optional<Coverage.Cover> cover = coverage.find(truth);
        boolean reported = coverage.isReported(moment);
        String by = cover.map(each -> each.onLocomotive() ? "locomotive" : "sparse only")
                .orElse(reported ? "" : "nothing");
        String kind = (by + (reported ? " report" : "")).strip();
        MomentTally tally = tallies.computeIfAbsent(kind, name -> new MomentTally(name.equals("nothing")));
        tally.add(
                truth,
                last.isFound(moment) ? last.findMillis(moment) : null,
                cover.map(Coverage.Cover::intervalMillis).orElse(0L));
        return tally;
    }

    private void addFalse(TrialRun run, Coverage coverage, FinalCalls last) {
        for (int moment = 0; moment < last.moments(); moment++) {
            if (!last.isFound(moment)) {
                continue;
            }
            found++;
            long truth = run.truth().millisOf(moment);
            if (truth == Truth.NONE) {
                notTrue++;
                cases.addFalse(moment, run, last, "never happened");
            } else if (Math.abs(last.findMillis(moment) - truth) > coverage.falseBeyondMillis(truth)) {
                farOff++;
                cases.addFalse(moment, run, last, "far off");
            }
        }
    }

    private void addOrder(TrialRun run, FinalCalls last) {
        Long latest = null;
        for (int moment = 0; moment < last.moments(); moment++) {
            Long ours = last.findMillis(moment);
            if (ours != null && latest != null && ours < latest) {
                outOfOrder++;
            }
            latest = ours == null ? latest : ours;
        }
        for (ToldCall revision : run.told()) {
            Long arrival = revision.call().arrivalMillis();
            Long departure = revision.call().departureMillis();
            negativeDwell += arrival != null && departure != null && departure < arrival ? 1 : 0;
        }
    }

    private void addEarly(ToldCall revision, TrialRun run) {
        told++;
        if (revision.index() < 0) {
            unplanned++;
            return;
        }
        boolean arrival = isEarly(
                CallSheet.arrivalOf(revision.index()),
                revision.call().arrivalMillis(),
                revision.arrivalMethod(),
                revision,
                run);
        boolean departure = isEarly(
                CallSheet.departureOf(revision.index()),
                revision.call().departureMillis(),
                revision.departureMethod(),
                revision,
                run);
        if (arrival || departure) {
            early++;
            cases.addEarly(arrival ? 2 * revision.index() : 2 * revision.index() + 1, run, revision);
        }
    }

    private static boolean isEarly(int moment, Long millis, CallMethod method, ToldCall revision, TrialRun run) {
        long truth = run.truth().millisOf(moment);
        return millis != null
                && method != CallMethod.ESTIMATED
                && truth != Truth.NONE
                && revision.call().recordMillis() < truth - EARLY_MILLIS;
    }

    /** Of covered calls, those that were found, from 0 to 1. */
    public double shareFound() {
        return covered.shareFound();
    }

    /** Of found moments, those that never were or were at another time, from 0 to 1. */
    public double shareFalse() {
        return found == 0 ? 0 : (double) falseCalls() / found;
    }

    public long falseCalls() {
        return notTrue + farOff + skipped;
    }

    public long outOfOrder() {
        return outOfOrder;
    }

    public long negativeDwells() {
        return negativeDwell;
    }

    /** Between what is told and the truth where locomotives cover it, seconds. */
    public Spread secondsOffWhereDense() {
        return dense.secondsOff();
    }

    /** Between what is told and the truth where sparse trackers alone cover it, as a share of their interval. */
    public Spread shareOffWhereSparse() {
        return sparse.shareOff();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("CALLS (arrivals; of the origin the departure)\n");
        text.append(line("covered found [>= 99.5 %]", covered));
        text.append(line("  by locomotives [median <= 60 s]", dense));
        text.append(line("  by sparse trackers only [share <= 0.25]", sparse));
        text.append(" by what covers them:\n");
        calls.forEach((kind, tally) -> text.append(line("  " + kind, tally)));
        text.append(" departures in between:\n");
        departures.forEach((kind, tally) -> text.append(line("  " + kind, tally)));
        text.append(String.format(
                Locale.ROOT,
                " false: %d of %d moments told as known = %.4f %% [<= 0.1 %%]: %d never happened, %d far off, %d skipped%n",
                falseCalls(),
                found,
                100 * shareFalse(),
                notTrue,
                farOff,
                skipped));
        text.append(String.format(
                Locale.ROOT,
                " revisions: %d, of them told > 10 min before they happened: %d; of unplanned stops: %d%n",
                told,
                early,
                unplanned));
        text.append(String.format(Locale.ROOT, " out of order: %d, negative dwell: %d%n", outOfOrder, negativeDwell));
        return text.toString();
    }

    private static String line(String name, MomentTally tally) {
        return String.format(Locale.ROOT, "%-42s %s%n", name, tally.text());
    }
}
