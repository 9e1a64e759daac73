/**
 * How good a replay was, against the truth of its recording.
 *
 * <p>The truth ({@code actuals.csv.gz}) is read in this package and nowhere else: it never reaches a job.
 */
package io.railpulse.backtest.score;
