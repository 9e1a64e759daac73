/** How good the forecasts of a replay were, by the truth of its recording, beside simpler ways to forecast. */
package io.railpulse.backtest.evaluate;
