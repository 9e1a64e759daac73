package io.railpulse.domain.throughput;

/**
 * A train at a border station, as its queue sees it.
 *
 * @param border the station, towards one neighbour
 * @param trainRunId the run
 * @param stopSequence the call
 * @param arrivedMillis when it came, milliseconds since the epoch
 * @param readyMillis when it is done with its own work there, as far as its plan knows
 * @param departedMillis when it left; null if it has not
 */
public record BorderVisit(
        Place border, String trainRunId, int stopSequence, long arrivedMillis, long readyMillis, Long departedMillis) {}
