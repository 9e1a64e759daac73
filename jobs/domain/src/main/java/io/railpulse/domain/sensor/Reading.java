package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Comparator;

/**
 * A reading of a sensor that is believed.
 *
 * @param assetId what carries the sensor
 * @param trainRunId the run that the asset was with; null if it was with none that is known
 * @param quantity what is measured
 * @param value in the unit of the quantity
 * @param measuredMillis when it was measured, occurrence time
 * @param origin where it stands in the log
 */
public record Reading(
        String assetId, String trainRunId, SensorQuantity quantity, double value, long measuredMillis, Origin origin) {
    /** The order in which they were received. */
    public static final Comparator<Reading> IN_ORDER = Comparator.comparing(Reading::origin);

    /** When it was received, record time. */
    public long recordMillis() {
        return origin.recordMillis();
    }

    /** With whom it travels: its run, else nobody but itself. */
    public String company() {
        return trainRunId == null ? assetId : trainRunId;
    }
}
