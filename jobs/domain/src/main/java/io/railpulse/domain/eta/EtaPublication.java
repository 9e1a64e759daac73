package io.railpulse.domain.eta;

import java.util.List;

/**
 * The forecasts of one train that changed enough to be told. What is not in it stays in force.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param madeAtMillis record time of the cause
 * @param ordinal number of this output among those of the same run and record time
 * @param calls at least one
 */
public record EtaPublication(
        String trainRunId, String tripId, String serviceDate, long madeAtMillis, int ordinal, List<CallEta> calls) {
    /** Which way of forecasting made them; to be changed when forecasts can no longer be compared. */
    public static final String MODEL_VERSION = "7";
}
