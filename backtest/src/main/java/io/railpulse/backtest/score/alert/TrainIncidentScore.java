package io.railpulse.backtest.score.alert;

import java.util.List;

/**
 * How well one kind of alert tells of what happens to trains, borders, corridors and at fences.
 *
 * @param score in figures
 * @param missed the evident incidents that no alert tells of, in words
 * @param wrong the alerts that are about no incident, in words
 */
public record TrainIncidentScore(IncidentScore score, List<String> missed, List<String> wrong) {}
