package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.OccurrenceTime;
import java.io.Serializable;
import java.time.Duration;

/**
 * What is made of readings of sensors.
 *
 * @param windowMemory a window takes readings up to this long after its end, in record time; what comes later is late
 * @param futureTolerance how far a device's clock may be ahead of the receipt
 * @param pastTolerance how far it may be behind the receipt
 * @param assignmentGrace what is measured up to this long before an asset joins a run, or after it leaves, is still of that run
 * @param assignmentMemory an assignment is known this long after it ended, or after it began where no end is known
 */
public record SensorOptions(
        Duration windowMemory,
        Duration futureTolerance,
        Duration pastTolerance,
        Duration assignmentGrace,
        Duration assignmentMemory)
        implements Serializable {

    public static SensorOptions defaults() {
        return new SensorOptions(
                Duration.ofHours(48),
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Duration.ofHours(2),
                Duration.ofDays(30));
    }

    public OccurrenceTime time() {
        return new OccurrenceTime(futureTolerance, pastTolerance);
    }

    /** For how long a reading is known again: for longer than any window takes it, so that none counts it twice. */
    public Duration duplicateMemory() {
        return windowMemory.plus(futureTolerance).plusMillis(SensorWindow.LENGTH_MILLIS);
    }
}
