package io.railpulse.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** One line that tells how something gets on: on a terminal it is written over itself, elsewhere anew every few seconds. */
final class ProgressLine {
    private static final int BAR_WIDTH = 30;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final long DRAW_EVERY_NANOS = 100_000_000L;

    private final PrintStream out;
    private final boolean interactive;

    private long toldNanos = System.nanoTime() - LINE_EVERY_NANOS;
    private boolean shown;

    ProgressLine(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static ProgressLine ofProcess() {
        return new ProgressLine(System.err, System.console() != null);
    }

    /** A line of its own. */
    void say(String line) {
        end();
        out.println(line);
    }

    /** Something new has begun: its first line is told at once. */
    void begin() {
        end();
        toldNanos = System.nanoTime() - LINE_EVERY_NANOS;
    }

    /** Shows the line, if it is time to. */
    void show(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - toldNanos < (interactive ? DRAW_EVERY_NANOS : LINE_EVERY_NANOS)) {
            return;
        }
        toldNanos = now;
        if (interactive) {
            out.print("\r" + line.get() + "\u001b[K");
            out.flush();
            shown = true;
        } else {
            out.println(line.get());
        }
    }

    /** What comes next does not write over the line. */
    void end() {
        if (shown) {
            out.println();
            shown = false;
        }
    }

    /** A bar that is full where all is done, with its per cent. */
    static String bar(long done, long total) {
        long within = Math.max(0, Math.min(done, total));
        int full = total == 0 ? BAR_WIDTH : (int) (BAR_WIDTH * within / total);
        long percent = total == 0 ? 100 : 100 * within / total;
        return String.format("[%s%s] %3d %%", "#".repeat(full), ".".repeat(BAR_WIDTH - full), percent);
    }
}
