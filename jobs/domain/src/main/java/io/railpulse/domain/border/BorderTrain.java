package io.railpulse.domain.border;

/**
 * A train that a border's exit station has to serve.
 *
 * @param train a number that stands for it
 * @param readyMinutes when it is done with its own work there and could leave, minutes since the epoch
 * @param isHere whether it has arrived; else it is on its way, and {@code readyMinutes} a forecast
 */
public record BorderTrain(double train, double readyMinutes, boolean isHere) {

    /** Whether it is there and could leave. */
    boolean isReadyAt(double minutes) {
        return isHere && readyMinutes <= minutes;
    }

    boolean isBefore(BorderTrain other) {
        return readyMinutes < other.readyMinutes || readyMinutes == other.readyMinutes && train < other.train;
    }
}
