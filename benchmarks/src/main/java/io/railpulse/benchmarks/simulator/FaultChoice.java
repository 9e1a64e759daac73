package io.railpulse.benchmarks.simulator;

import io.railpulse.simulator.fault.Faults;
import java.util.Set;

/** What goes wrong with the telemetry. */
public enum FaultChoice {
    NONE,
    ALL;

    Set<String> codes() {
        return this == ALL ? Faults.codesOfSources() : Set.of();
    }
}
