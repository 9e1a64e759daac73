package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfBorder;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Judged by the hours that the border takes to clear its queue, and not by trains: fifteen that wait are an afternoon at one border and
 * a week at another.
 */
public final class BorderQueueGrowing implements OfBorder {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    @Override
    public String code() {
        return "border-queue-growing";
    }

    @Override
    public String sentence() {
        return "The last of the trains that wait at the border will leave only in so many hours, as it works now.";
    }

    @Override
    public String unit() {
        return "h";
    }

    /** Of the newest hour alone; hours that are over are corrected for days, which changes nothing. */
    @Override
    public Condition judge(QueueRow queue, Double memory) {
        if (memory != null && queue.hourEndMillis() < memory) {
            return null;
        }
        QueueFigures figures = queue.figures();
        double hours =
                figures.clearingMillis() == null ? 0 : (figures.clearingMillis() - figures.atMillis()) / MILLIS_AN_HOUR;
        return Condition.of(hours, figures.atMillis(), queue.border().name(), reasonOf(figures))
                .withMemory(queue.hourEndMillis());
    }

    private static String reasonOf(QueueFigures figures) {
        if (figures.clearingMillis() == null) {
            return "no train waits";
        }
        Double service = figures.servicePerHour();
        return String.format(
                Locale.ROOT,
                "%d wait, the first since %s; %s leave an hour, the last will at %s",
                figures.waiting(),
                text(figures.oldestArrivedMillis()),
                service == null ? "it is unknown how many" : String.format(Locale.ROOT, "%.2f", service),
                text(figures.clearingMillis()));
    }

    private static Instant text(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Hours are told one by one, and one may count a train that left unheard: two in a row have to say it. */
    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(24, 18, 7200, Severity.WARNING),
                        new AlertStep(48, 36, 7200, Severity.MINOR),
                        new AlertStep(96, 72, 7200, Severity.MAJOR),
                        new AlertStep(168, 120, 7200, Severity.CRITICAL))
                .withPauses(3600, 0);
    }
}
