package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** What is measured is not in the register of quantities. */
public final class UnknownQuantity implements ReadingFilter {

    @Override
    public RejectReason reason() {
        return RejectReason.UNKNOWN_QUANTITY;
    }

    @Override
    public Optional<String> findFault(SensorReport reading, long recordMillis) {
        return SensorQuantity.find(reading.quantity()).isPresent()
                ? Optional.empty()
                : Optional.of("there is no quantity '" + reading.quantity() + "'");
    }
}
