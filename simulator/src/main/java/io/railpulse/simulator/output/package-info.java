/** Where a simulation goes: into a recording, or onto a Kafka. */
package io.railpulse.simulator.output;
