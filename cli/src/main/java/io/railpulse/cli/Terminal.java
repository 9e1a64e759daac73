package io.railpulse.cli;

import io.railpulse.backtest.replay.ReplayProgress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Shows how a replay gets on. */
final class Terminal implements ReplayProgress {
    private final ProgressLine line;

    private String phase = "";
    private long phaseStartedNanos;
    private long phaseStartedAt;

    Terminal(ProgressLine line) {
        this.line = line;
    }

    static Terminal ofProcess() {
        return new Terminal(ProgressLine.ofProcess());
    }

    @Override
    public synchronized void say(String text) {
        line.say(text);
    }

    @Override
    public synchronized void advance(String nextPhase, long done, long total, Optional<Instant> recordTime) {
        if (!nextPhase.equals(phase)) {
            phase = nextPhase;
            phaseStartedNanos = System.nanoTime();
            phaseStartedAt = done;
            line.begin();
        }
        line.show(() -> String.format(
                Locale.ROOT,
                "%-9s %s  %,d of %,d records  %s  %,.0f a second",
                phase,
                ProgressLine.bar(done, total),
                done,
                total,
                recordTime.map(Instant::toString).orElse("-"),
                (done - phaseStartedAt) / Math.max(1e-3, (System.nanoTime() - phaseStartedNanos) / 1e9)));
    }
}
