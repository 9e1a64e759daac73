/** What goes wrong with telemetry: one class a fault, each on records of its own, with its true count. */
package io.railpulse.simulator.fault;
