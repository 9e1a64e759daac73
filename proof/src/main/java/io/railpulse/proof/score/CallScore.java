package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.TrialRun;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which calls were found, and how near to the truth. */
public final class CallScore implements Score {
    private final long locomotiveMillis;
    private final CallCases cases;
    private final Map<String, MomentTally> calls = new TreeMap<>();
    private final Map<String, MomentTally> departures = new TreeMap<>();
    private final MomentTally covered = new MomentTally();
    private final MomentTally dense = new MomentTally();
    private final MomentTally sparse = new MomentTally();
    private final MomentTally denseAlone = new MomentTally();
    private final MomentTally sparseAlone = new MomentTally();

    /**
     * @param locomotiveMillis between two fixes of a locomotive
     * @param cases is told of what is missing
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
        }
    }

    private void addCovered(int moment, TrialRun run, Coverage coverage, FinalCalls last) {
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
            boolean onLocomotive = cover.get().onLocomotive();
            (onLocomotive ? dense : sparse).add(truth, ours, interval);
            if (!coverage.isReported(moment)) {
                (onLocomotive ? denseAlone : sparseAlone).add(truth, ours, interval);
            }
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

    /** Of covered calls, those that were found, from 0 to 1. */
    public double shareFound() {
        return covered.shareFound();
    }

    /** Of calls that trackers cover and no railway reports, those that were found, from 0 to 1. */
    public double shareFoundUnreported() {
        return denseAlone.shareFoundWith(sparseAlone);
    }

    /** As {@link #secondsOffWhereDense()}, where no railway reports. */
    public Spread secondsOffWhereDenseUnreported() {
        return denseAlone.secondsOff();
    }

    /** As {@link #shareOffWhereSparse()}, where no railway reports. */
    public Spread shareOffWhereSparseUnreported() {
        return sparseAlone.shareOff();
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
        return text.toString();
    }

    private static String line(String name, MomentTally tally) {
        return String.format(Locale.ROOT, "%-42s %s%n", name, tally.text());
    }
}
