package io.railpulse.backtest.score.alert;

/**
 * Something that truly happened to an asset.
 *
 * @param kind what happened, as {@code truth.json} has it
 * @param assetId number of the container or wagon
 * @param trainRunId the run that the asset travelled with
 * @param fromMillis when it began, milliseconds since the epoch
 * @param untilMillis when it was over
 */
record CargoIncident(String kind, String assetId, String trainRunId, long fromMillis, long untilMillis) {

    boolean lastsAt(long millis) {
        return fromMillis <= millis && millis <= untilMillis;
    }
}
