package io.railpulse.domain.throughput;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How windows lie, and the panes that they are made of. A pane is the time between two neighbouring bounds of windows: an hour
 * of the clock, cut in two where a day begins within it, as days do in zones that are half an hour off. So every window is a
 * sum of whole panes, whatever the zone and whichever day clocks change.
 */
public final class WindowGrid {
    static final long HOUR = Duration.ofHours(1).toMillis();
    static final int HOURS = 24;

    private final ZoneId zone;

    /** @param zone of the days */
    public WindowGrid(ZoneId zone) {
        this.zone = zone;
    }

    /** The first moment of the pane of a moment. */
    public long paneOf(long atMillis) {
        return Math.max(hourOf(atMillis), dayOf(atMillis).startMillis());
    }

    /** The windows that a pane, told by any of its moments, is part of: an hour, a day, and as many of 24 hours. */
    public List<Window> windowsOf(long paneMillis) {
        List<Window> windows = new ArrayList<>(HOURS + 2);
        long hour = hourOf(paneMillis);
        windows.add(new Window(WindowKind.HOUR, hour, hour + HOUR));
        for (long end = hour + HOUR; end <= hour + HOURS * HOUR; end += HOUR) {
            windows.add(new Window(WindowKind.LAST_24_HOURS, end - HOURS * HOUR, end));
        }
        windows.add(dayOf(paneMillis));
        return windows;
    }

    /** The end of the last window that a pane, told by any of its moments, is part of. */
    public long lastEndOf(long paneMillis) {
        return Math.max(hourOf(paneMillis) + HOURS * HOUR, dayOf(paneMillis).endMillis());
    }

    static long hourOf(long atMillis) {
        return Math.floorDiv(atMillis, HOUR) * HOUR;
    }

    private Window dayOf(long atMillis) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), zone);
        // Where clocks went back over midnight a date came twice: what is behind the next day's start belongs to that
        // day.
        LocalDate day = startOf(date.plusDays(1)) <= atMillis ? date.plusDays(1) : date;
        return new Window(WindowKind.DAY, startOf(day), startOf(day.plusDays(1)));
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
