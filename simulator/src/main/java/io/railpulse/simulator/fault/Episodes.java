package io.railpulse.simulator.fault;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;

/** Stretches of time in which something is wrong. Asked for rising times. */
final class Episodes {
    private static final double SIGMA = 0.8;

    private final Chance chance;
    private final double everyMillis;
    private final double medianMillis;
    private final double mostMillis;
    private long startMillis;
    private long endMillis;
    private int number;

    /**
     * @param fromMillis no episode begins before
     * @param every mean time from the end of one to the start of the next
     * @param median length
     * @param most longest
     */
    Episodes(
            Chance chance,
            long fromMillis,
            TelemetryParameter every,
            TelemetryParameter median,
            TelemetryParameter most) {
        this.chance = chance;
        this.everyMillis = every.millis();
        this.medianMillis = median.millis();
        this.mostMillis = most.millis();
        this.endMillis = fromMillis;
        drawNext();
    }

    boolean contains(long millis) {
        while (millis > endMillis) {
            drawNext();
        }
        return millis >= startMillis;
    }

    /** Of the episode at hand. */
    long startMillis() {
        return startMillis;
    }

    /** Of the episode at hand. */
    long endMillis() {
        return endMillis;
    }

    /** Counts episodes, so that each can have a value of its own. */
    int number() {
        return number;
    }

    private void drawNext() {
        startMillis = endMillis + 1 + (long) chance.exponential(everyMillis);
        endMillis = startMillis + (long) Math.min(mostMillis, chance.lognormal(medianMillis, SIGMA));
        number++;
    }
}
