package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;

/** Reports that change or withdraw another, under its id. */
final class MovementCopy {
    private static final double SIGMA = 0.9;
    private static final long LEAST = 60_000;

    private MovementCopy() {}

    static MovementReport saying(MovementReport report, long occurredAtMillis, MessageStatus status) {
        return new MovementReport(
                report.reportId(),
                report.source(),
                report.tripId(),
                report.serviceDate(),
                report.stopId(),
                report.kind(),
                occurredAtMillis,
                status);
    }

    /** How long after a report it is corrected or withdrawn. */
    static long secondThoughtsMillis(Chance chance) {
        double after = chance.lognormal(TelemetryParameter.SECOND_THOUGHTS_MEDIAN.millis(), SIGMA);
        return (long) Math.max(LEAST, Math.min(TelemetryParameter.SECOND_THOUGHTS_MOST.millis(), after));
    }
}
