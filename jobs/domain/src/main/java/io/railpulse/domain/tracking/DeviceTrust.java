package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * How well each device's fixes agree with one motion of a train. A device that agreed for long is not easily contradicted;
 * what a device says that has contradicted for long weighs little.
 *
 * <p>Plain arrays with public fields: it is kept in state, and read by its serializer.
 */
public final class DeviceTrust {
    private static final int MOST = 32;
    /** What it costs to leave out a fix of a device that nothing is known of. */
    private static final double STRAY_COST = 3;
    /** And so much more for each degree of trust. */
    private static final double TRUSTED_STRAY_COST = 0.5;
    /**
     * A device that contradicts for long costs one more for each so many milliseconds, however often it reports; one that
     * never fitted a third of that.
     */
    private static final double CONTRADICTION_MILLIS = 10 * 60_000;
    /** However often it did so before: a device that contradicts itself is as likely right now as then. */
    private static final double SELF_CONTRADICTION_COST = STRAY_COST;

    private static final int HIGHEST = 10;

    /** The devices, by {@link Fix#deviceOf}, the one heard of last at the end. */
    public int[] devices = new int[0];
    /** How far each is trusted: positive after fixes that fitted, negative after strays. */
    public int[] trust = new int[0];
    /** How many fixes of it fitted, and no more than a few. */
    public int[] fitted = new int[0];

    /** For the serializer. */
    public DeviceTrust() {}

    int of(int device) {
        int at = find(device);
        return at < 0 ? 0 : trust[at];
    }

    /** Whether no fix of a device ever fitted. */
    boolean isStranger(int device) {
        int at = find(device);
        return at < 0 || fitted[at] == 0;
    }

    /**
     * How much less likely the motion is without a fix of a device.
     *
     * @param restsOn the device that took the newest fix that fitted
     * @param silence milliseconds since the device was heard of before
     */
    double costOfStray(int device, int restsOn, long silence) {
        int degree = of(device);
        if (degree >= 0) {
            return STRAY_COST + TRUSTED_STRAY_COST * degree;
        }
        double least = SELF_CONTRADICTION_COST;
        if (device != restsOn) {
            double period = isStranger(device) ? 3 * CONTRADICTION_MILLIS : CONTRADICTION_MILLIS;
            least = Math.min(1, silence / period);
        }
        return Math.max(STRAY_COST * Math.pow(2, degree / 2.0), least);
    }

    /** How much less likely it is that a device which has contradicted the motion so far turns to it within one moment. */
    double costOfTurning(int device) {
        return TRUSTED_STRAY_COST * Math.max(0, -of(device));
    }

    void noteFit(int device) {
        int at = place(device);
        trust[at] = Math.min(HIGHEST, trust[at] + 1);
        fitted[at] = Math.min(HIGHEST, fitted[at] + 1);
    }

    void noteStray(int device) {
        int at = place(device);
        trust[at] = Math.max(-HIGHEST, trust[at] - 2);
    }

    private int find(int device) {
        for (int at = 0; at < devices.length; at++) {
            if (devices[at] == device) {
                return at;
            }
        }
        return -1;
    }

    private int place(int device) {
        int at = find(device);
        if (at >= 0) {
            return at;
        }
        if (devices.length == MOST) {
            System.arraycopy(devices, 1, devices, 0, MOST - 1);
            System.arraycopy(trust, 1, trust, 0, MOST - 1);
            System.arraycopy(fitted, 1, fitted, 0, MOST - 1);
        } else {
            devices = Arrays.copyOf(devices, devices.length + 1);
            trust = Arrays.copyOf(trust, devices.length);
            fitted = Arrays.copyOf(fitted, devices.length);
        }
        int last = devices.length - 1;
        devices[last] = device;
        trust[last] = 0;
        fitted[last] = 0;
        return last;
    }

    /** The same, with nothing in common. */
    DeviceTrust copy() {
        DeviceTrust copy = new DeviceTrust();
        copy.devices = devices.clone();
        copy.trust = trust.clone();
        copy.fitted = fitted.clone();
        return copy;
    }
}
