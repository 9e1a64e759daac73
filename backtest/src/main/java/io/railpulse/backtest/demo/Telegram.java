package io.railpulse.backtest.demo;

/**
 * A row of a recording and when it was received.
 *
 * @param receivedMillis record time, milliseconds since the epoch
 * @param row the rest of the row, as it stands in the file
 */
record Telegram(long receivedMillis, String row) {}
