package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** The reading claims to have been taken after it was received. */
public final class InTheFuture implements ReadingFilter {
    private final OccurrenceTime time;

    public InTheFuture(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.IN_THE_FUTURE;
    }

    @Override
    public Optional<String> findFault(SensorReport reading, long recordMillis) {
        return time.findFuture(reading.measuredAtMillis(), recordMillis);
    }
}
