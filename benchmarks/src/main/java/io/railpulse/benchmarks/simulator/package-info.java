/** What it costs to make telemetry. */
package io.railpulse.benchmarks.simulator;
