package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** The reading claims to have been taken too long before it was received. */
public final class TooLongAgo implements ReadingFilter {
    private final OccurrenceTime time;

    public TooLongAgo(OccurrenceTime time) {
        this.time = time;
    }

    @Override
    public RejectReason reason() {
        return RejectReason.TOO_LONG_AGO;
    }

    @Override
    public Optional<String> findFault(SensorReport reading, long recordMillis) {
        return time.findPast(reading.measuredAtMillis(), recordMillis);
    }
}
