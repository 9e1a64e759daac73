package io.railpulse.proof.score;

import io.railpulse.proof.TrialRun;
import java.util.Locale;

/** How often trains were said to have left their route. Simulated ones never do: it is their trackers that are wrong. */
public final class OffRouteScore implements Score {
    private int runs;
    private int told;

    @Override
    public void add(TrialRun run) {
        runs++;
        told += run.timesOffRoute() > 0 ? 1 : 0;
    }

    /** Runs of which it was said, though they never were. */
    public int runsTold() {
        return told;
    }

    @Override
    public String text() {
        return String.format(Locale.ROOT, "OFF ROUTE: said of %d of %d runs, which never were%n", told, runs);
    }
}
