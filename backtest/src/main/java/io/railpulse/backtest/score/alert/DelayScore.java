package io.railpulse.backtest.score.alert;

/**
 * How well {@code predicted-late} tells of late arrivals at the destination.
 *
 * @param fromMinutes how late a train truly arrives that counts as late
 * @param late trains that were so late
 * @param found of them, those alerted before they arrived
 * @param alerted trains that were alerted before they arrived
 * @param medianLeadMinutes of those that were found, how long before the arrival; null if none was
 */
public record DelayScore(int fromMinutes, int late, int found, int alerted, Double medianLeadMinutes) {}
