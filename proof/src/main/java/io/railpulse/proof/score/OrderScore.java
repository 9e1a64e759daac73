package io.railpulse.proof.score;

import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import java.util.Locale;

/** Whether calls are told in the order of travel: after each revision, not in the end alone. */
public final class OrderScore implements Score {
    private long outOfOrder;
    private long negativeDwells;

    @Override
    public void add(TrialRun run) {
        long[] times = new long[2 * run.plan().calls().size()];
        long recordMillis = Long.MIN_VALUE;
        boolean[] known = new boolean[times.length];
        for (ToldCall revision : run.told()) {
            if (revision.call().recordMillis() != recordMillis) {
                // What is told at one record time is told together.
                outOfOrder += countFalls(times, known);
                recordMillis = revision.call().recordMillis();
            }
            Long arrival = revision.call().arrivalMillis();
            Long departure = revision.call().departureMillis();
            negativeDwells += arrival != null && departure != null && departure < arrival ? 1 : 0;
            if (revision.index() >= 0) {
                note(2 * revision.index(), arrival, times, known);
                note(2 * revision.index() + 1, departure, times, known);
            }
        }
        outOfOrder += countFalls(times, known);
    }

    private static void note(int moment, Long millis, long[] times, boolean[] known) {
        known[moment] = millis != null;
        times[moment] = millis == null ? 0 : millis;
    }

    private static int countFalls(long[] times, boolean[] known) {
        int falls = 0;
        long latest = Long.MIN_VALUE;
        for (int moment = 0; moment < times.length; moment++) {
            if (known[moment]) {
                falls += times[moment] < latest ? 1 : 0;
                latest = times[moment];
            }
        }
        return falls;
    }

    /** How often, after what was told at a record time, a call was before the one before it. */
    public long outOfOrder() {
        return outOfOrder;
    }

    public long negativeDwells() {
        return negativeDwells;
    }

    @Override
    public String text() {
        return String.format(
                Locale.ROOT, "ORDER: calls told out of order %d, negative dwells %d%n", outOfOrder, negativeDwells);
    }
}
