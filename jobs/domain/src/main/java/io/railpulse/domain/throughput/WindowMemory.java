package io.railpulse.domain.throughput;

import java.util.NavigableMap;
import java.util.NavigableSet;

/** What is remembered of one place. */
public interface WindowMemory {
    /** The first moments of all panes; not to be changed. */
    NavigableSet<Long> listPaneStarts();

    /** The pane of a first moment; empty if there is none. */
    Pane findPane(long startMillis);

    void putPane(long startMillis, Pane pane);

    void removePane(long startMillis);

    /** What was told of each window that is not final; not to be changed. */
    NavigableMap<Window, Told> listTold();

    void putTold(Window window, Told told);

    void removeTold(Window window);
}
