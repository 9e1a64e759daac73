package io.railpulse.simulator.telemetry;

import io.railpulse.simulator.Chance;
import java.time.Duration;

/**
 * How a kind of tracker reports.
 *
 * @param everyMillis between two fixes
 * @param noiseMetres standard deviation north and east
 * @param delayMedianMillis of what lies between a fix and its receipt; 0 spreads it evenly between the bounds
 * @param delaySigma of its logarithm
 * @param delayLeastMillis at least
 * @param delayMostMillis at most
 */
record TrackerProfile(
        long everyMillis,
        double noiseMetres,
        double delayMedianMillis,
        double delaySigma,
        long delayLeastMillis,
        long delayMostMillis) {

    static TrackerProfile locomotive(Duration every) {
        return new TrackerProfile(
                every.toMillis(),
                TelemetryParameter.LOCOMOTIVE_NOISE.value(),
                0,
                0,
                TelemetryParameter.LOCOMOTIVE_DELAY_LEAST.millis(),
                TelemetryParameter.LOCOMOTIVE_DELAY_MOST.millis());
    }

    /** @param chance settles the interval of this tracker, in steps of a quarter of an hour */
    static TrackerProfile container(Chance chance) {
        long shortest = TelemetryParameter.CONTAINER_FIX_SHORTEST.millis();
        int steps = (int) (TelemetryParameter.CONTAINER_FIX_LONGEST.millis() / shortest);
        return new TrackerProfile(
                shortest * (1 + chance.below(steps)),
                TelemetryParameter.CONTAINER_NOISE.value(),
                TelemetryParameter.CONTAINER_DELAY_MEDIAN.millis(),
                TelemetryParameter.CONTAINER_DELAY_SIGMA.value(),
                TelemetryParameter.LOCOMOTIVE_DELAY_LEAST.millis(),
                TelemetryParameter.CONTAINER_DELAY_MOST.millis());
    }

    long delayMillis(Chance chance) {
        if (delayMedianMillis == 0) {
            return (long) chance.uniform(delayLeastMillis, delayMostMillis);
        }
        double delay = chance.lognormal(delayMedianMillis, delaySigma);
        return (long) Math.min(delayMostMillis, Math.max(delayLeastMillis, delay));
    }
}
