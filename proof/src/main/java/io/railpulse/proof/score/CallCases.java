package io.railpulse.proof.score;

import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The first calls of each kind that went wrong, with what was received around them: to look into. */
public final class CallCases {
    static final long NEAR_MILLIS = 20 * 60_000;

    private final int most;
    private final Map<String, String> lastRun = new HashMap<>();
    private final Map<String, Map<String, Integer>> nearFaults = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> early = new ArrayList<>();
    private final List<String> unplanned = new ArrayList<>();

    /** @param most of each kind */
    public CallCases(int most) {
        this.most = most;
    }

    void addMissed(int moment, TrialRun run, FinalCalls last) {
        long around = run.truth().millisOf(moment);
        note("missed, " + (last.findMillis(moment) == null ? "nothing told" : "estimated"), run, around);
        if (isWanted("missed", missed, run)) {
            missed.add(RunStory.tell("MISSED", moment, run, last, around));
        }
    }

    void addFalse(int moment, TrialRun run, FinalCalls last, String why) {
        note("false", run, last.findMillis(moment));
        if (isWanted("false", wrong, run)) {
            wrong.add(RunStory.tell("FALSE, " + why, moment, run, last, last.findMillis(moment)));
        }
    }

    /** One of each run is enough: what goes wrong once often does so at all its calls. */
    private boolean isWanted(String kind, List<String> told, TrialRun run) {
        return told.size() < most && !run.id().equals(lastRun.put(kind, run.id()));
    }

    private void note(String kind, TrialRun run, long around) {
        Map<String, Integer> counts = nearFaults.computeIfAbsent(kind, name -> new TreeMap<>());
        counts.merge("all", 1, Integer::sum);
        run.fixes().stream()
                .filter(fix -> Math.abs(fix.repairedMillis() - around) <= NEAR_MILLIS)
                .map(fix -> fix.fault() == null ? "clean " + fix.outcome() : fix.fault() + " " + fix.outcome())
                .distinct()
                .forEach(code -> counts.merge(code, 1, Integer::sum));
    }

    void addEarly(int moment, TrialRun run, ToldCall told) {
        if (early.size() < most) {
            Long said =
                    moment % 2 == 0 ? told.call().arrivalMillis() : told.call().departureMillis();
            String title = "TOLD EARLY at " + RunStory.time(told.call().recordMillis()) + " as " + RunStory.time(said)
                    + " revision " + told.call().revision();
            early.add(RunStory.tell(title, moment, run, new FinalCalls(run), said));
        }
    }

    void addUnplanned(String title, TrialRun run, long around) {
        note("unplanned stop " + title, run, around);
        if (isWanted(title, unplanned, run)) {
            unplanned.add(RunStory.tellUnplanned(title.toUpperCase(Locale.ROOT), run, around));
        }
    }

    /** What was received around them, in counts of cases; then those that were kept. */
    public String text() {
        StringBuilder text = new StringBuilder("NEAR THEM (cases with such a fix within 20 min)\n");
        nearFaults.forEach((kind, counts) -> text.append(String.format(Locale.ROOT, " %-22s %s%n", kind, counts)));
        return text
                + String.join("", missed)
                + String.join("", wrong)
                + String.join("", early)
                + String.join("", unplanned);
    }
}
