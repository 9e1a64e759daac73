/** What would be received of the trains: trackers, sensors and movement reports. */
package io.railpulse.simulator.telemetry;
