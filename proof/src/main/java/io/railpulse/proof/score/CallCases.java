package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The first calls of each kind that went wrong, with what was received around them: to look into. */
public final class CallCases {
    private static final int FIXES = 12;

    private final int most;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> early = new ArrayList<>();

    /** @param most of each kind */
    public CallCases(int most) {
        this.most = most;
    }

    void addMissed(int moment, TrialRun run, FinalCalls last) {
        if (missed.size() < most) {
            missed.add(tell("MISSED", moment, run, last, run.truth().millisOf(moment)));
        }
    }

    void addFalse(int moment, TrialRun run, FinalCalls last, String why) {
        if (wrong.size() < most) {
            wrong.add(tell("FALSE, " + why, moment, run, last, last.findMillis(moment)));
        }
    }

    void addEarly(int moment, TrialRun run, ToldCall told) {
        if (early.size() < most) {
            Long said =
                    moment % 2 == 0 ? told.call().arrivalMillis() : told.call().departureMillis();
            String title = "TOLD EARLY at " + time(told.call().recordMillis()) + " as " + time(said) + " revision "
                    + told.call().revision();
            early.add(tell(title, moment, run, new FinalCalls(run), said));
        }
    }

    private static String tell(String title, int moment, TrialRun run, FinalCalls last, long around) {
        StringBuilder text = new StringBuilder();
        int call = CallSheet.callOf(moment);
        text.append(String.format(
                Locale.ROOT,
                "--- %s: run %s call %d %s, %s of %d calls%n",
                title,
                run.id(),
                call,
                moment % 2 == 0 ? "arrival" : "departure",
                run.plan().calls().get(call).stopId(),
                run.plan().calls().size()));
        for (int each = Math.max(0, call - 2);
                each <= Math.min(run.plan().calls().size() - 1, call + 2);
                each++) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s %2d %-14s km %9.3f  %s  |  %s%n",
                    each == call ? ">" : " ",
                    each,
                    run.plan().calls().get(each).stopId(),
                    run.plan().calls().get(each).alongMetres() / 1000,
                    tell(CallSheet.arrivalOf(each), run, last),
                    tell(CallSheet.departureOf(each), run, last)));
        }
        run.reports().stream()
                .filter(taken -> taken.report()
                        .stopId()
                        .equals(run.plan().calls().get(call).stopId()))
                .forEach(taken -> text.append(String.format(
                        Locale.ROOT,
                        "   report %s %s %s received %s %s -> %s%n",
                        taken.report().kind(),
                        taken.report().status(),
                        time(taken.report().occurredAtMillis()),
                        time(taken.receivedMillis()),
                        taken.fault() == null ? "clean" : taken.fault(),
                        taken.outcome())));
        tellFixes(text, run, around);
        return text.toString();
    }

    private static void tellFixes(StringBuilder text, TrialRun run, long around) {
        text.append("   measured             received   device         fault          outcome           "
                + "true km  speed  off the truth  tracker's km before -> after (strays)\n");
        run.fixes().stream()
                .sorted(Comparator.comparingLong(fix -> Math.abs(fix.repairedMillis() - around)))
                .limit(FIXES)
                .sorted(Comparator.comparingLong(TakenFix::repairedMillis).thenComparingLong(TakenFix::receivedMillis))
                .forEach(fix -> text.append(tell(fix, run)));
    }

    private static String tell(TakenFix fix, TrialRun run) {
        Truth truth = run.truth();
        return String.format(
                Locale.ROOT,
                "   %s  +%7.0f s %-14s %-14s %-16s %9.3f %4.0f km/h %9.0f m  %9.3f -> %9.3f (%d)%s%n",
                time(fix.repairedMillis()),
                (fix.receivedMillis() - fix.repairedMillis()) / 1000.0,
                fix.deviceId() + (run.devices().containsKey(fix.deviceId()) ? "" : "!"),
                fix.fault() == null ? "-" : fix.fault(),
                fix.outcome() + (fix.repaired() ? "*" : ""),
                truth.alongAt(fix.repairedMillis()) / 1000,
                truth.speedKmhAt(fix.repairedMillis()),
                truth.metresFrom(fix.latitude(), fix.longitude(), fix.repairedMillis()),
                fix.before().alongMetres() / 1000,
                fix.after().alongMetres() / 1000,
                fix.after().turns(),
                fix.isNewest() ? "" : " older");
    }

    private static String tell(int moment, TrialRun run, FinalCalls last) {
        long truth = run.truth().millisOf(moment);
        Long ours = last.findMillis(moment);
        String off = truth == Truth.NONE || ours == null
                ? ""
                : String.format(Locale.ROOT, " %+.1f min", (ours - truth) / 60_000.0);
        return (moment % 2 == 0 ? "arr " : "dep ") + (truth == Truth.NONE ? "-" : time(truth)) + " ours "
                + (ours == null ? "-" : time(ours) + " " + last.findMethod(moment)) + off;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis / 1000 * 1000)
                .toString()
                .replace("T", " ")
                .replace("Z", "")
                .substring(5);
    }

    /** All that were kept. */
    public String text() {
        return String.join("", missed) + String.join("", wrong) + String.join("", early);
    }
}
