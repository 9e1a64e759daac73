package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.world.Journey;
import java.util.Iterator;

/** Something that sends telegrams of one run: a device, or those who report movements. */
public interface TelegramSource {

    /** The truth of the run that its telegrams belong to. */
    Journey journey();

    /** A name that is unique within the run. */
    String name();

    /** The input that its telegrams are for. */
    Input input();

    /** No telegram of it is received before this, milliseconds since the epoch. */
    long opensAtMillis();

    /** Its telegrams, received in this order; begun anew each time. */
    Iterator<Telegram> open();
}
