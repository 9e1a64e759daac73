package io.railpulse.simulator.output;

import java.time.Instant;

/** Is told how the writing of a simulation gets on. */
@FunctionalInterface
public interface OutputProgress {
    /** Nobody listens. */
    OutputProgress NONE = (telegrams, simulated) -> {};

    /**
     * Some more is written; called every few thousand telegrams.
     *
     * @param telegrams how many so far
     * @param simulated when the last of them was received
     */
    void advance(long telegrams, Instant simulated);
}
