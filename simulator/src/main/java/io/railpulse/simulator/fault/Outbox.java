package io.railpulse.simulator.fault;

import io.railpulse.simulator.telemetry.Telegram;

/** Takes what is sent. */
public interface Outbox {

    /** Sends a telegram, not to be received before the clean telegram that is at hand. */
    void send(Telegram telegram);

    /** Notes that a telegram is never sent, and by whose fault. */
    void withhold(Telegram clean, Fault fault);
}
