package io.railpulse.cli;

import io.railpulse.backtest.replay.ReplayProgress;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Shows progress: on a terminal as one bar that moves, elsewhere as a line every few seconds. */
final class Terminal implements ReplayProgress {
    private static final int BAR_WIDTH = 30;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean interactive;

    private String phase = "";
    private long phaseStartedNanos;
    private long phaseStartedAt;
    private long lineNanos;
    private boolean barShown;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static Terminal ofProcess() {
        return new Terminal(System.err, System.console() != null);
    }

    @Override
    public synchronized void say(String line) {
        endBar();
        out.println(line);
    }

    @Override
    public synchronized void advance(String nextPhase, long done, long total, Optional<Instant> recordTime) {
        long now = System.nanoTime();
        if (!nextPhase.equals(phase)) {
            endBar();
            phase = nextPhase;
            phaseStartedNanos = now;
            phaseStartedAt = done;
            lineNanos = now - LINE_EVERY_NANOS;
        }
        if (!interactive && now - lineNanos < LINE_EVERY_NANOS) {
            return;
        }
        lineNanos = now;
        double seconds = Math.max(1e-3, (now - phaseStartedNanos) / 1e9);
        String line = String.format(
                Locale.ROOT,
                "%-9s %s %3d %%  %,d of %,d records  %s  %,.0f a second",
                phase,
                bar(done, total),
                total == 0 ? 100 : 100 * done / total,
                done,
                total,
                recordTime.map(Instant::toString).orElse("-"),
                (done - phaseStartedAt) / seconds);
        if (interactive) {
            out.print("\r" + line + "\u001b[K");
            out.flush();
            barShown = true;
        } else {
            out.println(line);
        }
    }

    private void endBar() {
        if (barShown) {
            out.println();
            barShown = false;
        }
    }

    private static String bar(long done, long total) {
        int full = total == 0 ? BAR_WIDTH : (int) (BAR_WIDTH * done / total);
        return "[" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "]";
    }
}
