package io.railpulse.backtest.score.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How well one kind of alert tells of incidents.
 *
 * @param kind the code of the alert
 * @param incidents that there truly were
 * @param evident of them, those that could be known from what was received
 * @param found of the evident ones, those that were alerted
 * @param raised alerts of the kind
 * @param right of them, those about an incident
 */
public record IncidentScore(String kind, int incidents, int evident, int found, int raised, int right) {

    /** The share of the evident ones that were found; null where none was evident. */
    @JsonProperty
    public Double recall() {
        return evident == 0 ? null : Double.valueOf((double) found / evident);
    }

    /** The share of the alerts that were right; null where none was raised. */
    @JsonProperty
    public Double precision() {
        return raised == 0 ? null : Double.valueOf((double) right / raised);
    }
}
