package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.Telegram;

/** A fault at work on one source. Keeps what it needs to know of the telegrams before. */
public interface Strikes {

    /**
     * Whether the fault strikes a telegram. Asked of each clean telegram of the source in order, also while the fault is
     * switched off and of those that another fault has already.
     */
    boolean claims(Telegram clean);

    /** Notes that a telegram which it claims belongs to a fault before it, whether that one is switched on or not. */
    default void concedes(Telegram clean) {}

    /** Does to a claimed telegram what the fault does, and sends what is then sent. */
    void act(Telegram clean, Outbox out);

    /**
     * Sends what was kept back and is due. Asked before each clean telegram, and once at the end.
     *
     * @param nowMillis when the telegram is received; {@link Long#MAX_VALUE} at the end
     */
    default void settle(long nowMillis, Outbox out) {}
}
