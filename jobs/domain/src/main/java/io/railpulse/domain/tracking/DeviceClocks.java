package io.railpulse.domain.tracking;

import java.util.Arrays;

/**
 * The clocks of a train's devices.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceClocks {
    /** Of more devices the one that was silent for longest is forgotten. */
    private static final int MOST = 32;

    /** In the order in which they were first heard of. */
    public DeviceClock[] clocks = new DeviceClock[0];

    /** For the serializer. */
    public DeviceClocks() {}

    /** The clock of a device, by {@link Fix#deviceOf}; a new one if it was not heard of. */
    DeviceClock of(int device) {
        for (DeviceClock clock : clocks) {
            if (clock.device == device) {
                return clock;
            }
        }
        if (clocks.length < MOST) {
            clocks = Arrays.copyOf(clocks, clocks.length + 1);
            return clocks[clocks.length - 1] = DeviceClock.of(device);
        }
        return clocks[stalest()] = DeviceClock.of(device);
    }

    private int stalest() {
        int stalest = 0;
        for (int at = 1; at < clocks.length; at++) {
            stalest = clocks[at].receivedMillis < clocks[stalest].receivedMillis ? at : stalest;
        }
        return stalest;
    }
}
