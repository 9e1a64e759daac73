package io.railpulse.demo;

import java.time.Duration;
import java.util.Optional;

/**
 * How a demonstration is to run.
 *
 * @param duration how long it is shown, by the wall clock; empty until the last train has arrived
 * @param speed how many times as fast as real time
 * @param kafkaPort the broker's port, or another one where it is taken; 0 takes any free one
 * @param postgresPort the database's port, or another one where it is taken; 0 takes any free one
 */
public record DemoOptions(Optional<Duration> duration, double speed, int kafkaPort, int postgresPort) {}
