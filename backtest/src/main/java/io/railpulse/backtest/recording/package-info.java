/** A recording of real trains: one folder, read as streams of typed reports in the order in which they were received. */
package io.railpulse.backtest.recording;
