package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * What the fixes of one train may mean: a few motions that contradict each other, the likeliest first, and what is known of
 * the devices whichever is true. Nearly always there is one motion only. It depends on nothing but the fixes in the order
 * in which they were measured, so that it can be taken up again from any {@link #copy}.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Hypotheses {
    /** At least one, the likeliest first. */
    public Motion[] motions = new Motion[0];
    /** How often another motion came to be believed than the one before. */
    public int turns;
    /** The devices that were heard of. */
    public DeviceTraces devices = new DeviceTraces();

    /** For the serializer. */
    public Hypotheses() {}

    /** A single one. */
    static Hypotheses of(Motion motion) {
        Hypotheses hypotheses = new Hypotheses();
        hypotheses.motions = new Motion[] {motion};
        return hypotheses;
    }

    /** The one that is believed. */
    public Motion likeliest() {
        return motions[0];
    }

    /** The same, with nothing in common. */
    Hypotheses copy() {
        Hypotheses copy = new Hypotheses();
        copy.motions = Arrays.stream(motions).map(Motion::copy).toArray(Motion[]::new);
        copy.turns = turns;
        copy.devices = devices.copy();
        return copy;
    }
}
