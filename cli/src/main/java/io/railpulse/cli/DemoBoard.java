package io.railpulse.cli;

import io.railpulse.demo.DemoView;
import io.railpulse.demo.DemoView.LateTrain;
import io.railpulse.demo.DemoView.OpenAlert;
import io.railpulse.demo.DemoWatcher;
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
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

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
                "%s UTC  %d trains under way on %d corridors, %d arrived; %,d records, %,.0f a second",
                TIME.format(view.clock()),
                view.trains().underWay(),
                view.trains().corridors(),
                view.trains().arrived(),
                view.sent(),
                view.recordsPerSecond()));
        for (LateTrain train : view.trains().latest()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-7s %8s  %-40s %s %s",
                    train.number(),
                    delay(train.delaySeconds()),
                    place(train),
                    train.destination(),
                    time(train.destinationEta())));
        }
        if (view.alerts().open() + view.alerts().cleared() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %d alerts are open, %d were cleared",
                    view.alerts().open(),
                    view.alerts().cleared()));
        }
        for (OpenAlert alert : view.alerts().worst()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-8s %-22s %-12s %s, since %s",
                    alert.severity(),
                    alert.kind(),
                    alert.subject(),
                    alert.place() == null ? "?" : alert.place(),
                    time(alert.raisedAt())));
        }
        return lines;
    }

    private static String place(LateTrain train) {
        return (train.lastStop() == null ? "?" : train.lastStop()) + " - "
                + (train.nextStop() == null ? "?" : train.nextStop());
    }

    private static String delay(long seconds) {
        Duration delay = Duration.ofSeconds(Math.abs(seconds));
        return String.format(
                Locale.ROOT, "%s%d h %02d", seconds < 0 ? "-" : "+", delay.toHours(), delay.toMinutesPart());
    }

    private static String time(Instant instant) {
        return instant == null ? "?" : TIME.format(instant);
    }
}
