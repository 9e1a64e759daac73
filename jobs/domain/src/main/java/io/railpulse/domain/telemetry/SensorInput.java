package io.railpulse.domain.telemetry;

import io.railpulse.domain.identity.Assignment;

/**
 * One input of one asset: a reading of one of its sensors, or its assignment to a run. Exactly one of the two is there.
 *
 * @param assetId what carries the sensor, or is assigned
 * @param origin where it stands in the log
 * @param trainRunId the run that the reading names; null if it names none, and of an assignment
 * @param report the reading
 * @param assignment the assignment
 */
public record SensorInput(
        String assetId, Origin origin, String trainRunId, SensorReport report, Assignment assignment) {

    /** @param trainRunId the run that the reading names; null if it names none */
    public static SensorInput of(String trainRunId, Origin origin, SensorReport report) {
        return new SensorInput(report.assetId(), origin, trainRunId, report, null);
    }

    public static SensorInput of(Origin origin, Assignment assignment) {
        return new SensorInput(assignment.id().assetId(), origin, null, null, assignment);
    }
}
