package io.railpulse.domain.alert;

import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.TrainMotion;

/**
 * The newest reading of a quantity of an asset, and what else is known of the asset.
 *
 * @param accompanied the reading, and what its train did
 * @param limits what the cargo bears; null if unknown
 * @param changePerHour by how much the quantity changed lately, in its unit an hour, falling values negative; null if unknown
 */
public record CargoReading(AccompaniedReading accompanied, CargoLimits limits, Double changePerHour) {

    /** In the unit of the quantity. */
    public double value() {
        return accompanied.reading().value();
    }

    /** When its train did what it tells of it, occurrence time: no sooner than it was measured. */
    public long asOfMillis() {
        return accompanied.asOfMillis();
    }

    public TrainMotion motion() {
        return accompanied.motion();
    }

    /** The last call that its train had reached; null if unknown. */
    public String place() {
        return accompanied.stopId();
    }
}
