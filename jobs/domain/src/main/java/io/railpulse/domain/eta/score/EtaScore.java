package io.railpulse.domain.eta.score;

import io.railpulse.domain.eta.CallEvent;
import java.util.List;

/**
 * How good the forecasts of one moment were; the highest revision replaces all before.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event arrival or departure
 * @param corridor the corridor or timetable route; null if unknown
 * @param destination whether it is the last call of the run
 * @param outcome what became of the moment; open where it turned out not to have happened
 * @param actualMillis when it happened, milliseconds since the epoch; null unless it has
 * @param leads by lead, rising; those at which nothing of the run had been observed are left out
 * @param told how many forecasts of it were told
 * @param meanChangeSeconds how far they moved from one to the next, in the mean; null if there were not two
 * @param flips how often they turned round
 * @param dropped how many of them are no longer remembered; where one is in force at a lead, its predecessor is scored
 * @param revision 0 for the first, one more at each change
 * @param recordMillis record time of the cause
 */
public record EtaScore(
        String trainRunId,
        String tripId,
        String serviceDate,
        int stopSequence,
        String stopId,
        CallEvent event,
        String corridor,
        boolean destination,
        ScoreOutcome outcome,
        Long actualMillis,
        List<LeadScore> leads,
        int told,
        Double meanChangeSeconds,
        int flips,
        int dropped,
        int revision,
        long recordMillis) {}
