package io.railpulse.proof.score;

import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TakenReport;
import io.railpulse.proof.TrialRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Per fault, which of its telegrams got the verdict that belongs to it; per verdict, which had the fault it belongs to. */
public final class FaultScore implements Score {
    private final Map<String, FaultTally> fixes = new TreeMap<>();
    private final Map<String, FaultTally> reports = new TreeMap<>();
    private long taken;
    private long judged;

    /** What became of the telegrams of one fault. */
    private static final class FaultTally {
        private final Map<String, Long> outcomes = new TreeMap<>();
        private long due;
        private long right;

        void add(String outcome, boolean isDue, boolean isRight) {
            outcomes.merge(outcome, 1L, Long::sum);
            due += isDue ? 1 : 0;
            right += isDue && isRight ? 1 : 0;
        }

        long all() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public void add(TrialRun run) {
        for (TakenFix fix : run.fixes()) {
            String fault = FaultRules.kindOf(fix, run);
            boolean isDue = FaultRules.isDue(fault, fix, run);
            String outcome = FaultRules.outcomeOf(fix, run);
            count(fixes, fault, outcome, isDue, FaultRules.isRight(fault, outcome));
        }
        for (TakenReport report : run.reports()) {
            String fault = report.fault() == null ? "clean" : report.fault();
            count(reports, fault, report.outcome(), true, FaultRules.isRight(fault, report.outcome()));
        }
    }

    private void count(Map<String, FaultTally> tallies, String fault, String outcome, boolean isDue, boolean isRight) {
        taken++;
        judged += FaultRules.isVerdict(outcome) ? 1 : 0;
        tallies.computeIfAbsent(fault, name -> new FaultTally()).add(outcome, isDue, isRight);
    }

    /** Telegrams of planned runs. */
    public long taken() {
        return taken;
    }

    /** Those of them that got one of the verdicts there are. */
    public long judged() {
        return judged;
    }

    /** Of the fixes of a fault that should be noticed, those that got what belongs to it, from 0 to 1; 1 if there is none. */
    public double recall(String fault) {
        return recalls().getOrDefault(fault, 1.0);
    }

    /** The same of each fault that had fixes that should be noticed. */
    public Map<String, Double> recalls() {
        Map<String, Double> shares = new TreeMap<>();
        fixes.forEach((fault, tally) -> {
            if (tally.due > 0) {
                shares.put(fault, (double) tally.right / tally.due);
            }
        });
        return shares;
    }

    /** Of the fixes that had an outcome, those of the faults that it belongs to, by outcome; from 0 to 1. */
    public Map<String, Double> precisions() {
        Map<String, Double> shares = new TreeMap<>();
        byOutcome(fixes).forEach((outcome, tally) -> shares.put(outcome, tally.share()));
        return shares;
    }

    /** Which faults had which outcome, by what that claims. */
    private static Map<String, OutcomeTally> byOutcome(Map<String, FaultTally> tallies) {
        Map<String, OutcomeTally> byOutcome = new TreeMap<>();
        tallies.forEach((fault, tally) -> tally.outcomes.forEach((outcome, count) -> byOutcome
                .computeIfAbsent(FaultRules.claimOf(outcome), name -> new OutcomeTally())
                .add(fault, count, FaultRules.isRight(fault, outcome))));
        return byOutcome;
    }

    /** Which faults had an outcome. */
    private static final class OutcomeTally {
        private final Map<String, Long> faults = new TreeMap<>();
        private long all;
        private long right;

        void add(String fault, long count, boolean isRight) {
            faults.merge(fault, count, Long::sum);
            all += count;
            right += isRight ? count : 0;
        }

        double share() {
            return (double) right / all;
        }
    }

    @Override
    public String text() {
        return "FAULTS, of fixes (due: that should get what belongs to the fault; * repaired, ~ repaired amiss)\n"
                + recalls(fixes)
                + "FAULTS, of movement reports\n"
                + recalls(reports)
                + "OUTCOMES, of fixes\n"
                + precisions(fixes)
                + "OUTCOMES, of movement reports\n"
                + precisions(reports);
    }

    private static String recalls(Map<String, FaultTally> tallies) {
        List<String> lines = new ArrayList<>();
        tallies.forEach((fault, tally) -> lines.add(String.format(
                Locale.ROOT,
                " %-16s %8d, due %8d, right %8d = %8.4f %%  %s%n",
                fault,
                tally.all(),
                tally.due,
                tally.right,
                100.0 * tally.right / tally.due,
                tally.outcomes)));
        return String.join("", lines);
    }

    private static String precisions(Map<String, FaultTally> tallies) {
        List<String> lines = new ArrayList<>();
        byOutcome(tallies)
                .forEach((outcome, tally) -> lines.add(String.format(
                        Locale.ROOT,
                        " %-20s %8d, of faults it belongs to %8d = %8.4f %%  %s%n",
                        outcome,
                        tally.all,
                        tally.right,
                        100 * tally.share(),
                        tally.faults)));
        return String.join("", lines);
    }
}
