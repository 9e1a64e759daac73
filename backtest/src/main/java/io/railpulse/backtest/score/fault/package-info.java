/**
 * Whether a replay counted the faults of a simulated recording as what they are.
 *
 * <p>The truth of the faults ({@code truth.json}) is read in this package and nowhere else: it never reaches a job.
 */
package io.railpulse.backtest.score.fault;
