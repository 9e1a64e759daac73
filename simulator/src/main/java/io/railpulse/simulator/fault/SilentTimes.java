package io.railpulse.simulator.fault;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Stretches of time in which nothing is received. Asked for times in any order. */
final class SilentTimes implements LongPredicate {
    private final NavigableMap<Long, Long> endByStart = new TreeMap<>();

    /**
     * Draws those between two moments.
     *
     * @param every mean time from the end of one to the start of the next
     * @param median length
     * @param most longest
     */
    SilentTimes(
            Chance chance,
            long fromMillis,
            long untilMillis,
            TelemetryParameter every,
            TelemetryParameter median,
            TelemetryParameter most) {
        Episodes episodes = new Episodes(chance, fromMillis, every, median, most);
        while (episodes.startMillis() < untilMillis) {
            endByStart.put(episodes.startMillis(), episodes.endMillis());
            // Asked for what is behind it, it draws the next.
            episodes.contains(episodes.endMillis() + 1);
        }
    }

    @Override
    public boolean test(long millis) {
        var begun = endByStart.floorEntry(millis);
        return begun != null && millis <= begun.getValue();
    }
}
