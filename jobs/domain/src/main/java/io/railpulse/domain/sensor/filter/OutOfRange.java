package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** The value is none that its quantity can have. */
public final class OutOfRange implements ReadingFilter {

    @Override
    public RejectReason reason() {
        return RejectReason.OUT_OF_RANGE;
    }

    @Override
    public Optional<String> findFault(SensorReport reading, long recordMillis) {
        return SensorQuantity.find(reading.quantity())
                .filter(quantity -> !quantity.isCredible(reading.value()))
                .map(quantity -> quantity.code() + " is " + reading.value() + ", not from " + quantity.lowest() + " to "
                        + quantity.highest());
    }
}
