package io.railpulse.domain.sensor.filter;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.SensorReport;
import java.util.Optional;

/** One reason not to believe a reading, judged by the reading and the time it was received alone. */
public interface ReadingFilter {

    /** The reason that stands in the accounting. */
    RejectReason reason();

    /** What is wrong with a reading received at a record time, in words; empty if nothing. */
    Optional<String> findFault(SensorReport reading, long recordMillis);
}
