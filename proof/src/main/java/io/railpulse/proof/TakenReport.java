package io.railpulse.proof;

import io.railpulse.domain.telemetry.MovementReport;

/**
 * A movement report that was told of a run, and what the tracker made of it.
 *
 * @param report as it was received
 * @param receivedMillis record time
 * @param fault what made or touched it; null if it is clean
 * @param outcome code of the verdict, or of the reason where there is one
 */
public record TakenReport(MovementReport report, long receivedMillis, String fault, String outcome) {
    public boolean isAccepted() {
        return outcome.equals("accepted");
    }
}
