package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.world.Journey;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong with telemetry or, now and then, with a train itself. Where it strikes is settled by its own chance on the clean telegrams alone: so it
 * is the same whichever other faults are switched on.
 */
public interface Fault {

    /** The name by which it is switched on, in kebab case. */
    String code();

    /** What goes wrong, in one sentence. */
    String sentence();

    /** Where it strikes a source of telegrams; empty if such a source never suffers from it. */
    Optional<Strikes> on(FaultScene scene);

    /** What it makes of a train's way, before anybody tells of it: of most faults nothing. */
    default Journey befall(Journey journey, long seed) {
        return journey;
    }

    /** Where a tracker is because of it, though the plan has it elsewhere; asked of each clean telegram, before any fault strikes it. */
    default Optional<UnaryOperator<Telegram>> diverts(FaultScene scene) {
        return Optional.empty();
    }

    /** At which record times nothing of a source is received because of it, whatever else is wrong with that source. */
    default Optional<LongPredicate> mutes(FaultScene scene) {
        return Optional.empty();
    }

    /**
     * What the tracking job accounts a telegram as that this fault made or touched, whatever else happens: {@code duplicate}
     * or the code of a reason; null where that depends on the train.
     */
    default String accountedAs(Telegram telegram) {
        return null;
    }
}
