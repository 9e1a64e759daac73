package io.railpulse.domain.alert;

import io.railpulse.domain.telemetry.SensorQuantity;

/** A kind that is driven by readings of a sensor. Its subject is the asset that carries the sensor. */
public interface OfAsset extends AlertKind {

    /** The quantity by which it is driven. */
    SensorQuantity quantity();

    /**
     * How it stands with the asset.
     *
     * @param reading a reading of the quantity that is no older than any before
     * @return null if the reading says nothing about it
     */
    Condition judge(CargoReading reading);
}
