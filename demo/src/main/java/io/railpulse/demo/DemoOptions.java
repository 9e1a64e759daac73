package io.railpulse.backtest.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * How a demonstration is to run.
 *
 * @param duration how long, by the wall clock; empty until the line's day is over
 * @param speed how many times as fast as real time
 * @param kafkaPort the broker's port, or another one where it is taken
 * @param postgresPort the database's port, or another one where it is taken
 */
public record DemoOptions(Optional<Duration> duration, double speed, int kafkaPort, int postgresPort) {}
