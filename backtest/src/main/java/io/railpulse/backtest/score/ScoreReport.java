package io.railpulse.backtest.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.railpulse.backtest.score.alert.AlertReport;
import io.railpulse.backtest.score.fault.FaultReport;
import java.util.List;
import java.util.Map;

/**
 * How good a replay was.
 *
 * @param recording the recording's name
 * @param runs runs that the truth has
 * @param runsFound how many of them have at least one call with a time
 * @param calls the truth's calls, each by its arrival or, where that is unknown, its departure
 * @param arrivals the truth's arrivals
 * @param departures the truth's departures
 * @param byMethod how far from the truth the calls' times are, by the method that they are known by, estimates included
 * @param besides calls that the truth does not have
 * @param order whether the calls follow each other
 * @param movements how many of the reported movements have a time; null where the recording has none
 * @param coverage how many were found of the calls that can be; null where the recording has no positions
 * @param faults the faults beside what the job made of them; null where the recording or the replay tells none
 * @param alerts the alerts beside what truly happened; null where the recording or the replay tells none
 * @param worst the found calls that are furthest from the truth, in words
 * @param missing some calls that were not found, in words
 */
public record ScoreReport(
        String recording,
        int runs,
        int runsFound,
        MomentScore calls,
        MomentScore arrivals,
        MomentScore departures,
        Map<String, Differences> byMethod,
        CallsBesides besides,
        OrderScore order,
        MovementScore movements,
        CoverageScore coverage,
        FaultReport faults,
        AlertReport alerts,
        List<String> worst,
        List<String> missing) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A small table for people, several lines. */
    public String toText() {
        return ScoreText.of(this);
    }

    /** The same as JSON, its fields named as here; unknown is null. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can always be written", e);
        }
    }
}
