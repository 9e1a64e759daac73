package io.railpulse.backtest.score.alert;

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
public record IncidentScore(String kind, int incidents, int evident, int found, int raised, int right) {}
