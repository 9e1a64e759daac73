package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.Telegram;
import java.util.Optional;

/**
 * Something that goes wrong with telemetry. Where it strikes is settled by its own chance on the clean telegrams alone: so it
 * is the same whichever other faults are switched on.
 */
public interface Fault {

    /** The name by which it is switched on, in kebab case. */
    String code();

    /** What goes wrong, in one sentence. */
    String sentence();

    /** Where it strikes a source of telegrams; empty if such a source never suffers from it. */
    Optional<Strikes> on(FaultScene scene);

    /**
     * What the tracking job accounts a telegram as that this fault made or touched, whatever else happens: {@code duplicate}
     * or the code of a reason; null where that depends on the train.
     */
    default String accountedAs(Telegram telegram) {
        return null;
    }
}
