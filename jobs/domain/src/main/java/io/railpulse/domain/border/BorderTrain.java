package io.railpulse.domain.border;

/**
 * A train that a border's exit station has to serve.
 *
 * @param train the number that stands for it, see {@link #numberOf}
 * @param readyMinutes when it is done with its own work there and could leave, minutes since the epoch
 * @param isHere whether it has arrived; else it is on its way, and {@code readyMinutes} a forecast
 */
public record BorderTrain(double train, double readyMinutes, boolean isHere) {

    /** The number that stands for a train of a name; a double holds it exactly. */
    public static double numberOf(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * 0x100000001B3L;
        }
        return hash >>> 12;
    }

    /** Whether it is there and could leave. */
    boolean isReadyAt(double minutes) {
        return isHere && readyMinutes <= minutes;
    }

    boolean isBefore(BorderTrain other) {
        return readyMinutes < other.readyMinutes || readyMinutes == other.readyMinutes && train < other.train;
    }
}
