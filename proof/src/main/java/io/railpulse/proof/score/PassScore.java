package io.railpulse.proof.score;

import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import java.util.Locale;

/** Whether trains went through where fixes alone are said to prove it, and how many of such passes are found. */
public final class PassScore implements Score {
    private final long locomotiveMillis;
    private long claimed;
    private long right;
    private long dense;
    private long denseClaimed;
    private long passes;

    /** @param locomotiveMillis between two fixes of a locomotive */
    public PassScore(long locomotiveMillis) {
        this.locomotiveMillis = locomotiveMillis;
    }

    @Override
    public void add(TrialRun run) {
        Coverage coverage = Coverage.of(run, locomotiveMillis);
        ToldCall[] last = run.lastTold();
        for (int call = 0; call < last.length; call++) {
            boolean reported =
                    coverage.isReported(CallSheet.arrivalOf(call)) || coverage.isReported(CallSheet.departureOf(call));
            if (!reported) {
                add(call, last[call], run, coverage);
            }
        }
    }

    private void add(int call, ToldCall told, TrialRun run, Coverage coverage) {
        boolean isClaimed =
                told != null && !told.call().withdrawn() && told.call().kind() == CallKind.PASS;
        boolean isPass = run.truth().isPass(call);
        boolean isDense = isPass
                && coverage.find(run.truth().millisOf(CallSheet.arrivalOf(call)))
                        .filter(Coverage.Cover::onLocomotive)
                        .isPresent();
        claimed += isClaimed ? 1 : 0;
        right += isClaimed && isPass ? 1 : 0;
        passes += isPass ? 1 : 0;
        dense += isDense ? 1 : 0;
        denseClaimed += isDense && isClaimed ? 1 : 0;
    }

    /** Of the passes that are told without a report, those that were, from 0 to 1; NaN where none is told. */
    public double precision() {
        return (double) right / claimed;
    }

    /** Of the true passes without a report that a tracker of a locomotive covers, those that are told, from 0 to 1. */
    public double recallWhereDense() {
        return (double) denseClaimed / dense;
    }

    public long claimed() {
        return claimed;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT,
                "PASSES by fixes alone: %d told, of them true %d = %.2f %%; of %d true ones %d are covered by locomotives,"
                        + " of these told %d = %.1f %%%n",
                claimed,
                right,
                100 * precision(),
                passes,
                dense,
                denseClaimed,
                100 * recallWhereDense());
    }
}
