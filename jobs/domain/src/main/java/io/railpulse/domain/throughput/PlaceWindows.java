package io.railpulse.domain.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The windows of one place, from the first of what happens in them until they are final.
 *
 * <p>A window takes a change if the slot of record time in which it became known is no later than {@link
 * RecordTimeSlots#finalAt}. At that slot it is told as final, and forgotten; a pane is forgotten once no window takes it. Until
 * then a window is told whenever it differs from what was told of it, marked provisional. The 24 hours up to an hour are not
 * told before record time has come to the last hour of them.
 */
public final class PlaceWindows {
    private static final long HOUR = WindowGrid.HOUR;
    private static final long DAY = WindowGrid.HOURS * HOUR;

    private final Place place;
    private final WindowGrid grid;
    private final RecordTimeSlots slots;
    private final WindowMemory memory;

    public PlaceWindows(Place place, ThroughputOptions options, WindowMemory memory) {
        this.place = place;
        this.grid = options.gridOf(place);
        this.slots = options.slotsOf(place);
        this.memory = memory;
    }

    /**
     * Takes what became known in a slot, and tells what that changes and what is due, in the order of windows.
     *
     * @param changes by first moment of a pane what is to be added to it
     * @param slotMillis later than that of the call before; no {@link #dueMillis} may be passed over
     */
    public List<WindowRow> take(Map<Long, Pane> changes, long slotMillis) {
        changes.forEach((start, change) -> add(start, change, slotMillis));
        NavigableMap<Window, Told> told = memory.listTold();
        NavigableSet<Window> due = listDue(told, slotMillis);
        for (long start : changes.keySet()) {
            for (Window window : grid.windowsOf(start)) {
                boolean isOpen = slots.finalAt(window.endMillis()) >= slotMillis;
                if (isOpen && isTellable(window, slotMillis) && (told.containsKey(window) || hasPanes(window))) {
                    due.add(window);
                }
            }
        }
        WindowSums sums = new WindowSums(memory);
        List<WindowRow> rows = new ArrayList<>();
        for (Window window : due) {
            tell(window, sums.of(window), told.get(window), slotMillis, rows);
        }
        forgetPanes(slotMillis);
        return rows;
    }

    private void add(long start, Pane change, long slotMillis) {
        if (slots.finalAt(grid.lastEndOf(start)) < slotMillis) {
            return;
        }
        Pane sum = memory.findPane(start).plus(change);
        if (sum.isEmpty()) {
            memory.removePane(start);
        } else {
            memory.putPane(start, sum);
        }
    }

    /** What is to be told though nothing changed: windows that are final now, and the newest of the last 24 hours. */
    private NavigableSet<Window> listDue(NavigableMap<Window, Told> told, long slotMillis) {
        NavigableSet<Window> due = new TreeSet<>();
        for (Window window : told.keySet()) {
            if (slots.finalAt(window.endMillis()) > slotMillis) {
                break;
            }
            due.add(window);
        }
        long end = newestEnd(slotMillis);
        Window newest = new Window(WindowKind.LAST_24_HOURS, end - DAY, end);
        if (!told.containsKey(newest) && hasPanes(newest)) {
            due.add(newest);
        }
        return due;
    }

    private static boolean isTellable(Window window, long slotMillis) {
        return window.kind() != WindowKind.LAST_24_HOURS || window.endMillis() <= newestEnd(slotMillis);
    }

    /** Up to where the newest 24 hours reach, of which record time has come to the last. */
    private static long newestEnd(long slotMillis) {
        return WindowGrid.hourOf(slotMillis - 1) + HOUR;
    }

    private boolean hasPanes(Window window) {
        Long first = memory.listPaneStarts().ceiling(window.startMillis());
        return first != null && first < window.endMillis();
    }

    private void tell(Window window, Pane sum, Told former, long slotMillis, List<WindowRow> rows) {
        boolean isFinal = slots.finalAt(window.endMillis()) <= slotMillis;
        Figures figures = Figures.of(sum);
        if (isFinal || former == null || !former.says(figures)) {
            Told now = former == null ? Told.first(figures) : former.next(figures);
            rows.add(new WindowRow(place, window, figures, now.revision(), !isFinal, slotMillis));
            memory.putTold(window, now);
        }
        if (isFinal) {
            memory.removeTold(window);
        }
    }

    private void forgetPanes(long slotMillis) {
        for (long start : List.copyOf(memory.listPaneStarts())) {
            if (slots.finalAt(grid.lastEndOf(start)) > slotMillis) {
                return;
            }
            memory.removePane(start);
        }
    }

    /**
     * The next slot at which something is to be told, or forgotten, though nothing changes; {@link Long#MAX_VALUE} if nothing
     * is remembered.
     */
    public long dueMillis(long slotMillis) {
        NavigableMap<Window, Told> told = memory.listTold();
        long due =
                told.isEmpty() ? Long.MAX_VALUE : slots.finalAt(told.firstKey().endMillis());
        long end = newestEnd(slotMillis);
        Long first = memory.listPaneStarts().ceiling(end + HOUR - DAY);
        if (first != null) {
            long next = Math.max(end, WindowGrid.hourOf(first)) + HOUR;
            due = Math.min(due, slots.endOf(next - HOUR + 1));
        }
        return due;
    }
}
