/** What a fix costs on the wire. */
package io.railpulse.benchmarks.telemetry;
