/**
 * A day on a small railway that does not exist, live: recorded by {@link io.railpulse.backtest.demo.SyntheticLine}, and
 * played through the real job by {@link io.railpulse.backtest.demo.Demo}.
 */
package io.railpulse.backtest.demo;
