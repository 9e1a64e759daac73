package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** The value is no number, or an infinite one. */
public final class NotANumber implements ReadingFilter {

    @Override
    public RejectReason reason() {
        return RejectReason.NOT_A_NUMBER;
    }

    @Override
    public Optional<String> findFault(SensorReport reading, long recordMillis) {
        return Double.isFinite(reading.value())
                ? Optional.empty()
                : Optional.of(reading.quantity() + " is " + reading.value());
    }
}
