package io.railpulse.domain.throughput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in windows of one place, asked in the order of windows. 24 hours that end soon after those that were asked before are
 * not added up again: what they no longer hold is taken away, what they hold besides is added.
 */
final class WindowSums {
    private static final long NEAR = WindowGrid.HOURS / 3 * WindowGrid.HOUR;

    private final WindowMemory memory;
    private final Map<Long, Pane> seen = new HashMap<>();
    private Window former;
    private Pane formerSum;

    WindowSums(WindowMemory memory) {
        this.memory = memory;
    }

    Pane of(Window window) {
        if (window.kind() != WindowKind.LAST_24_HOURS) {
            return between(window.startMillis(), window.endMillis());
        }
        boolean isNear = former != null && window.endMillis() - former.endMillis() <= NEAR;
        formerSum = isNear
                ? formerSum
                        .plus(between(former.endMillis(), window.endMillis()))
                        .minus(between(former.startMillis(), window.startMillis()))
                : between(window.startMillis(), window.endMillis());
        former = window;
        return formerSum;
    }

    private Pane between(long fromMillis, long toMillis) {
        List<Pane> panes = new ArrayList<>();
        for (long start : memory.listPaneStarts().subSet(fromMillis, toMillis)) {
            panes.add(seen.computeIfAbsent(start, memory::findPane));
        }
        return Pane.sumOf(panes);
    }
}
