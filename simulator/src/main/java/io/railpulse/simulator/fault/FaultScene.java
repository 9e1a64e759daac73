package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelegramSource;

/**
 * Where faults may strike.
 *
 * @param source whose telegrams they are
 * @param spared whether it never falls silent: one tracker of each run does not, so that the run is heard of throughout
 * @param roster the runs of the simulation
 * @param seed of the simulation
 */
public record FaultScene(TelegramSource source, boolean spared, Roster roster, long seed) {

    /** The chance of a fault at this source. */
    Chance chance(String faultCode) {
        return Chance.of(
                seed, "fault", faultCode, source.name(), source.journey().run().id());
    }

    /** The chance of a fault at the run, the same for all that tell of it. */
    Chance chanceOfRun(String faultCode) {
        return Chance.of(seed, "fault", faultCode, source.journey().run().id());
    }

    boolean isOf(Input input) {
        return source.input() == input;
    }
}
