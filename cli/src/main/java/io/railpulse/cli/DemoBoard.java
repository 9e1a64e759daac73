package io.railpulse.cli;

import io.railpulse.backtest.demo.DemoView;
import io.railpulse.backtest.demo.DemoView.LateTrain;
import io.railpulse.backtest.demo.DemoWatcher;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows a demonstration: on a terminal as a board that is drawn over itself, elsewhere as lines every few seconds. */
final class DemoBoard implements DemoWatcher {
    private static final long LINES_EVERY_NANOS = 10_000_000_000L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean interactive;

    private int drawnLines;
    private long linesNanos = System.nanoTime() - LINES_EVERY_NANOS;

    DemoBoard(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static DemoBoard ofProcess() {
        return new DemoBoard(System.err, System.console() != null);
    }

    @Override
    public synchronized void say(String line) {
        drawnLines = 0;
        out.println(line);
    }

    @Override
    public synchronized void look(DemoView view) {
        long now = System.nanoTime();
        if (!interactive && now - linesNanos < LINES_EVERY_NANOS) {
            return;
        }
        linesNanos = now;
        List<String> lines = linesOf(view);
        if (interactive && drawnLines > 0) {
            out.print("\u001b[" + drawnLines + "A\u001b[J");
        }
        lines.forEach(out::println);
        drawnLines = lines.size();
    }

    static List<String> linesOf(DemoView view) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s UTC  %d trains under way, %d arrived; %,d records, %,.0f a second",
                TIME.format(view.clock()),
                view.trains().underWay(),
                view.trains().arrived(),
                view.sent(),
                view.recordsPerSecond()));
        for (LateTrain train : view.trains().latest()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-5s %9s  %-28s %s at %s",
                    train.number(),
                    delay(train.delaySeconds()),
                    train.place() == null ? "" : train.place(),
                    train.destination(),
                    time(train.destinationEta())));
        }
        return lines;
    }

    private static String delay(long seconds) {
        Duration delay = Duration.ofSeconds(Math.abs(seconds));
        return String.format(
                Locale.ROOT, "%s%d:%02d", seconds < 0 ? "-" : "+", delay.toMinutes(), delay.toSecondsPart());
    }

    private static String time(Instant instant) {
        return instant == null ? "?" : TIME.format(instant);
    }
}
