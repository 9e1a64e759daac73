/** Scores the alerts that a replay raised: those of cargo against true incidents, those of delay against true arrivals. */
package io.railpulse.backtest.score.alert;
