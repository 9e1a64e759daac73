package io.railpulse.connectors.eta;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.EtaScore;
import io.railpulse.domain.eta.score.LeadScore;
import java.util.List;

/**
 * The score of one moment at one lead, by itself. Times are milliseconds since the epoch.
 *
 * @param trainRunId the run
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date
 * @param stopSequence the call's number in the plan
 * @param stopId the place
 * @param event which moment of the call
 * @param corridor the corridor or timetable route; null if unknown
 * @param destination whether it is the last call of the run
 * @param actualMillis when it happened; null unless it has
 * @param lead what was in force at the lead, and how far it was off
 * @param told how many forecasts of the moment were told
 * @param meanChangeSeconds how far they moved from one to the next, in the mean; null if there were not two
 * @param flips how often they turned round
 * @param revision of the moment's score
 * @param recordMillis record time of the cause
 */
public record EtaScoreRow(
        String trainRunId,
        String tripId,
        String serviceDate,
        int stopSequence,
        String stopId,
        CallEvent event,
        String corridor,
        boolean destination,
        Long actualMillis,
        LeadScore lead,
        int told,
        Double meanChangeSeconds,
        int flips,
        int revision,
        long recordMillis) {

    /** One row for each lead of the score; none of a moment that did not happen. */
    public static List<EtaScoreRow> listOf(EtaScore score) {
        return score.leads().stream()
                .map(lead -> new EtaScoreRow(
                        score.trainRunId(),
                        score.tripId(),
                        score.serviceDate(),
                        score.stopSequence(),
                        score.stopId(),
                        score.event(),
                        score.corridor(),
                        score.destination(),
                        score.actualMillis(),
                        lead,
                        score.told(),
                        score.meanChangeSeconds(),
                        score.flips(),
                        score.revision(),
                        score.recordMillis()))
                .toList();
    }
}
