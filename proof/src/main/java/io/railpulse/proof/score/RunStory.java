package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TakenReport;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells what was received of a run, and what was made of it, beside the truth: for people who look into it. */
public final class RunStory {
    private static final int FIXES = 12;
    private static final String HEADER =
            "   measured             received   device         fault          outcome           "
                    + "true km  speed  off the truth  tracker's km before -> after (strays)\n";

    private RunStory() {}

    /** All calls, reports and fixes of a run. */
    public static String tell(TrialRun run) {
        StringBuilder text = new StringBuilder("=== run " + run.id() + "\n");
        FinalCalls last = new FinalCalls(run);
        for (int call = 0; call < run.plan().calls().size(); call++) {
            text.append(tellCall(call, " ", run, last));
        }
        run.told()
                .forEach(told -> text.append(String.format(
                        Locale.ROOT,
                        "   told %s call %d revision %d: %s %s | %s %s%n",
                        time(told.call().recordMillis()),
                        told.index(),
                        told.call().revision(),
                        told.call().arrivalMillis() == null
                                ? "-"
                                : time(told.call().arrivalMillis()),
                        told.arrivalMethod(),
                        told.call().departureMillis() == null
                                ? "-"
                                : time(told.call().departureMillis()),
                        told.departureMethod())));
        run.reports().forEach(report -> text.append(tell(report)));
        text.append(HEADER);
        run.fixes().forEach(fix -> text.append(tell(fix, run)));
        return text.toString();
    }

    static String tell(String title, int moment, TrialRun run, FinalCalls last, long around) {
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
            text.append(tellCall(each, each == call ? ">" : " ", run, last));
        }
        run.reports().stream()
                .filter(taken -> taken.report()
                        .stopId()
                        .equals(run.plan().calls().get(call).stopId()))
                .forEach(taken -> text.append(tell(taken)));
        long truth = run.truth().millisOf(moment);
        tellFixes(text, run, around, truth == Truth.NONE ? around : truth);
        return text.toString();
    }

    /** What was received around an unplanned stop, and what it was told as. */
    static String tellUnplanned(String title, TrialRun run, long around) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "--- UNPLANNED %s: run %s around %s%n", title, run.id(), time(around)));
        run.truth().listStands().stream()
                .filter(stand -> Math.abs(stand.fromMillis() - around) < CallCases.NEAR_MILLIS)
                .forEach(stand -> text.append(String.format(
                        Locale.ROOT,
                        "   truly stood at km %.3f %s - %s%n",
                        stand.km(),
                        time(stand.fromMillis()),
                        time(stand.untilMillis()))));
        run.told().stream()
                .filter(told -> told.index() < 0)
                .forEach(told -> text.append(String.format(
                        Locale.ROOT,
                        "   told %s %s revision %d: %s - %s%s%n",
                        time(told.call().recordMillis()),
                        told.call().stopId(),
                        told.call().revision(),
                        told.call().arrivalMillis() == null
                                ? "-"
                                : time(told.call().arrivalMillis()),
                        told.call().departureMillis() == null
                                ? "-"
                                : time(told.call().departureMillis()),
                        told.call().withdrawn() ? " withdrawn" : "")));
        tellFixes(text, run, around, around);
        return text.toString();
    }

    private static void tellFixes(StringBuilder text, TrialRun run, long around, long truth) {
        text.append(HEADER);
        boolean apart = Math.abs(around - truth) > CallCases.NEAR_MILLIS;
        Stream.concat(
                        listFixes(run, around, apart ? FIXES / 2 : FIXES),
                        apart ? listFixes(run, truth, FIXES / 2) : Stream.empty())
                .distinct()
                .sorted(Comparator.comparingLong(TakenFix::repairedMillis).thenComparingLong(TakenFix::receivedMillis))
                .forEach(fix -> text.append(tell(fix, run)));
    }

    private static Stream<TakenFix> listFixes(TrialRun run, long around, int count) {
        return run.fixes().stream()
                .sorted(Comparator.comparingLong(fix -> Math.abs(fix.repairedMillis() - around)))
                .limit(count);
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

    static String time(long millis) {
        return Instant.ofEpochMilli(millis / 1000 * 1000)
                .toString()
                .replace("T", " ")
                .replace("Z", "")
                .substring(5);
    }

    private static String tellCall(int call, String mark, TrialRun run, FinalCalls last) {
        return String.format(
                Locale.ROOT,
                " %s %2d %-14s km %9.3f  %s  |  %s%n",
                mark,
                call,
                run.plan().calls().get(call).stopId(),
                run.plan().calls().get(call).alongMetres() / 1000,
                tell(CallSheet.arrivalOf(call), run, last),
                tell(CallSheet.departureOf(call), run, last));
    }

    private static String tell(TakenReport taken) {
        return String.format(
                Locale.ROOT,
                "   report %s %s %s %s received %s %s -> %s%n",
                taken.report().stopId(),
                taken.report().kind(),
                taken.report().status(),
                time(taken.report().occurredAtMillis()),
                time(taken.receivedMillis()),
                taken.fault() == null ? "clean" : taken.fault(),
                taken.outcome());
    }
}
