package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.CallEvent;

/**
 * The first forecast that was told of a moment, which stays, and what became of it.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event arrival or departure
 * @param corridor the corridor or timetable route; null if unknown
 * @param destination whether it is the last call of the run
 * @param original what was told first
 * @param bookedMillis when it was booked then, milliseconds since the epoch; null where nothing was
 * @param outcome what became of the moment
 * @param actualMillis when it happened, milliseconds since the epoch; null unless it has
 * @param told how many forecasts of it were told so far
 * @param meanChangeSeconds how far they moved from one to the next, in the mean; null if there were not two
 * @param flips how often they turned round
 * @param revision 0 when first told, one more with each outcome
 * @param recordMillis record time of the cause
 */
public record OriginalEta(
        String trainRunId,
        String tripId,
        String serviceDate,
        int stopSequence,
        String stopId,
        CallEvent event,
        String corridor,
        boolean destination,
        ToldEta original,
        Long bookedMillis,
        ScoreOutcome outcome,
        Long actualMillis,
        int told,
        Double meanChangeSeconds,
        int flips,
        int revision,
        long recordMillis) {

    /** How far the first forecast was off, seconds, above nought if too late; null unless the moment has happened. */
    public Long errorSeconds() {
        return actualMillis == null ? null : Long.valueOf(Math.round((original.p50Millis() - actualMillis) / 1e3));
    }
}
