package io.railpulse.domain.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the fixes of one train may mean: a few motions that contradict each other, the likeliest first, and what is known of
 * the devices whichever is true. Nearly always there is one motion only. It depends on nothing but the fixes in the order
 * in which they were measured, so that it can be taken up again from any {@link #copy}.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Hypotheses {
    /** Motions that are so much less likely than the likeliest are given up. */
    private static final double HOPELESS = 16;

    private static final int MOST_MOTIONS = 5;
    /** Motions that have come as close to each other, metres, go on alike. */
    private static final double ALIKE_WITHIN_M = 50;
    /** Of more devices the one that was silent for longest is forgotten. */
    private static final int MOST_DEVICES = 32;

    /** At least one, the likeliest first. */
    public Motion[] motions = new Motion[0];
    /** How often another motion came to be believed than the one before. */
    public int turns;
    /** The devices that were heard of. */
    public DeviceTrace[] devices = new DeviceTrace[0];
    /** Whether the train has left its route. */
    public OffRoute offRoute = new OffRoute();

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

    /** How likely the one that is believed is beside the others, from 0 to 1. */
    double confidence() {
        double all = 0;
        for (Motion motion : motions) {
            all += Math.exp(motion.score - likeliest().score);
        }
        return 1 / all;
    }

    /** What was heard of a device; null if nothing was. */
    DeviceTrace deviceOf(int device) {
        for (DeviceTrace trace : devices) {
            if (trace.device == device) {
                return trace;
            }
        }
        return null;
    }

    /** How long it commonly is from one fix of a device to the next; 0 if that is not known. */
    long intervalOf(int device) {
        DeviceTrace trace = deviceOf(device);
        return trace == null ? 0 : trace.intervalMillis;
    }

    /** Notes a fix in the trace of its device, see {@link DeviceTrace#note}. */
    void note(Fix fix, boolean stray) {
        DeviceTrace trace = deviceOf(fix.device());
        if (trace != null) {
            trace.note(fix, stray);
        } else if (devices.length < MOST_DEVICES) {
            devices = Arrays.copyOf(devices, devices.length + 1);
            devices[devices.length - 1] = DeviceTrace.from(fix);
        } else {
            devices[stalest()] = DeviceTrace.from(fix);
        }
    }

    private int stalest() {
        int stalest = 0;
        for (int at = 1; at < devices.length; at++) {
            stalest = devices[at].fixMillis < devices[stalest].fixMillis ? at : stalest;
        }
        return stalest;
    }

    /**
     * Goes on with the likeliest of some motions; of those that go on alike, with the likelier.
     *
     * @param motions at least one; their scores become relative to that of the one that is believed now
     * @param borneOutFrom a motion that begins elsewhere is believed no sooner than with so many fixes in a row
     */
    void goOnWith(List<Motion> motions, int borneOutFrom) {
        List<Motion> ranked = new ArrayList<>(motions);
        ranked.sort(Comparator.comparing((Motion motion) -> !motion.isBorneOut(borneOutFrom))
                .thenComparing(Comparator.comparingDouble((Motion motion) -> motion.score)
                        .reversed()));
        Motion former = likeliest();
        Motion now = ranked.get(0);
        List<Motion> kept = new ArrayList<>(List.of(now));
        for (Motion motion : ranked) {
            boolean likely = motion.score >= now.score - HOPELESS;
            boolean alike =
                    kept.stream().anyMatch(other -> Math.abs(motion.alongMetres - other.alongMetres) <= ALIKE_WITHIN_M);
            if (likely && !alike && kept.size() < MOST_MOTIONS) {
                kept.add(motion);
            }
        }
        now.fittedElsewhere = -1;
        now.callsNoted |= former.callsNoted || !now.calls.hasSameTimes(former.calls) || !now.hasSameStands(former);
        double best = now.score;
        kept.forEach(motion -> motion.score -= best);
        this.motions = kept.toArray(Motion[]::new);
    }

    /** The same, with nothing in common. */
    Hypotheses copy() {
        Hypotheses copy = new Hypotheses();
        copy.motions = Arrays.stream(motions).map(Motion::copy).toArray(Motion[]::new);
        copy.turns = turns;
        copy.offRoute = offRoute.copy();
        copy.devices = Arrays.stream(devices).map(DeviceTrace::copy).toArray(DeviceTrace[]::new);
        return copy;
    }
}
