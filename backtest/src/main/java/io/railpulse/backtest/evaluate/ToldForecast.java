package io.railpulse.backtest.evaluate;

/**
 * What was told of one moment at one record time; times in milliseconds since the epoch.
 *
 * @param p50Millis null if the forecast was withdrawn
 * @param p10Millis null if not given
 * @param p90Millis null if not given
 * @param method how it was made; null if it was withdrawn
 */
record ToldForecast(long madeAtMillis, Long p10Millis, Long p50Millis, Long p90Millis, String method) {}
