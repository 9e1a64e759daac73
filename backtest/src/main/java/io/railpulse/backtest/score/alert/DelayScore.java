package io.railpulse.backtest.score.alert;

/**
 * How well a kind of alert foretells late arrivals at the destination.
 *
 * @param kind {@code predicted-late} of trains, {@code promise-at-risk} of consignments
 * @param fromMinutes how late one truly arrives that counts as late
 * @param late those that were so late
 * @param found of them, those whose alert was raised before they arrived and open until then
 * @param alerted all of which that is so
 * @param medianLeadMinutes of those that were found, how long before the arrival; null if none was
 */
public record DelayScore(String kind, int fromMinutes, int late, int found, int alerted, Double medianLeadMinutes) {}
