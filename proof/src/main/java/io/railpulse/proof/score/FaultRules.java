package io.railpulse.proof.score;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TrialRun;
import java.util.Arrays;
import java.util.Set;

/** Which verdict or reason belongs to which fault. */
final class FaultRules {
    private static final String SKEWED_FAR = "clock-skew, far off";
    private static final double FAR_M = 1_000;
    private static final double MOVED_ON_M = 250;
    private static final double DRIFTED_M = 50;

    /** Marks a fix that is where the train was at its repaired time, */
    private static final String REPAIRED = "*";
    /** and one that is further off than a train's fix may be. */
    private static final String REPAIRED_AMISS = "~";

    /** What is said of a fix for other reasons than where it is, and where its train was. */
    private static final Set<String> NOT_OF_PLACE = Set.of(
            Verdict.ACCEPTED.code(),
            Verdict.LATE.code(),
            Verdict.DUPLICATE.code(),
            RejectReason.NULL_ISLAND.code(),
            RejectReason.OUT_OF_RANGE.code(),
            RejectReason.IN_THE_FUTURE.code(),
            RejectReason.TOO_LONG_AGO.code(),
            RejectReason.TOO_INACCURATE.code(),
            RejectReason.UNKNOWN_TRAIN_RUN.code(),
            RejectReason.UNKNOWN_ROUTE.code());

    private FaultRules() {}

    /**
     * What a fix counts as: its fault, or {@code clean}; apart what little shows of. A skewed clock does no harm to a train that
     * stands; by the time that it tells, one that runs was elsewhere, which shows where other trackers contradict it.
     */
    static String kindOf(TakenFix fix, TrialRun run) {
        if (fix.fault() == null) {
            return "clean";
        }
        return switch (fix.fault()) {
            case "clock-skew" -> metresOff(fix, run, fix.measuredMillis()) > FAR_M ? SKEWED_FAR : fix.fault();
            default -> fix.fault();
        };
    }

    /** Whether a fix of a kind is wrong enough to be noticed. */
    static boolean isDue(String kind, TakenFix fix, TrialRun run) {
        return switch (kind) {
            case "jump", "foreign-train" -> metresOff(fix, run) > FAR_M;
            case "parallel-line" -> metresOff(fix, run) > toleranceMetres(fix, run);
            case "stale-repeat" -> metresOff(fix, run) > MOVED_ON_M;
            case "static-drift" -> metresOff(fix, run) > DRIFTED_M;
            default -> true;
        };
    }

    private static double metresOff(TakenFix fix, TrialRun run) {
        return metresOff(fix, run, fix.repairedMillis());
    }

    private static double metresOff(TakenFix fix, TrialRun run, long millis) {
        return run.truth().metresFrom(fix.latitude(), fix.longitude(), millis);
    }

    /** Beside the leg that the train was on. */
    private static double toleranceMetres(TakenFix fix, TrialRun run) {
        Route route = run.route().orElseThrow();
        int point = Arrays.binarySearch(route.alongMetres(), run.truth().alongAt(fix.repairedMillis()));
        int leg = point >= 0 ? point : -point - 2;
        return route.legToleranceMetres()[Math.max(0, Math.min(route.legToleranceMetres().length - 1, leg))];
    }

    /** The verdict, or the reason where there is one; marked where the fix was repaired. */
    static String outcomeOf(TakenFix fix, TrialRun run) {
        if (!fix.repaired()) {
            return fix.outcome();
        }
        return fix.outcome() + (metresOff(fix, run) <= MOVED_ON_M ? REPAIRED : REPAIRED_AMISS);
    }

    /** Whether an outcome belongs to a fault; {@code clean} is none. What had nothing to be repaired is not to be repaired. */
    static boolean isRight(String fault, String outcome) {
        return switch (fault) {
            case "duplicate" -> outcome.equals(Verdict.DUPLICATE.code());
            case "null-island" -> outcome.equals(RejectReason.NULL_ISLAND.code());
            case "out-of-range" -> outcome.equals(RejectReason.OUT_OF_RANGE.code());
            case "year-ahead" -> outcome.equals(RejectReason.IN_THE_FUTURE.code());
            case "unknown-run" -> outcome.equals(RejectReason.UNKNOWN_TRAIN_RUN.code());
            case "week-rollover" -> outcome.endsWith(REPAIRED);
            case "clock-skew" ->
                outcome.equals(Verdict.ACCEPTED.code()) || outcome.equals(Verdict.ACCEPTED.code() + REPAIRED);
            case SKEWED_FAR ->
                outcome.equals(Verdict.ACCEPTED.code() + REPAIRED) || !NOT_OF_PLACE.contains(withoutMarks(outcome));
            case "jump", "foreign-train", "parallel-line", "stale-repeat", "static-drift" ->
                !NOT_OF_PLACE.contains(withoutMarks(outcome));
            default -> outcome.equals(Verdict.ACCEPTED.code());
        };
    }

    /** What an outcome claims of a fix: that it is to be believed, once it was repaired or as it is, or why it is not. */
    static String claimOf(String outcome) {
        String verdict = withoutMarks(outcome);
        boolean repaired = !verdict.equals(outcome);
        return repaired && verdict.equals(Verdict.ACCEPTED.code()) ? verdict + REPAIRED : verdict;
    }

    private static String withoutMarks(String outcome) {
        return outcome.replaceAll("[*~]", "");
    }

    /** Whether an outcome is a verdict, or a reason to reject. */
    static boolean isVerdict(String marked) {
        String outcome = withoutMarks(marked);
        return Arrays.stream(Verdict.values())
                        .anyMatch(verdict -> verdict.code().equals(outcome))
                || Arrays.stream(RejectReason.values())
                        .anyMatch(reason -> reason.code().equals(outcome));
    }
}
