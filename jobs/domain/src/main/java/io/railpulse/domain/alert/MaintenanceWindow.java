package io.railpulse.domain.alert;

/**
 * A time in which nothing new is raised, since somebody works on what would be told. What still holds afterwards is raised then.
 *
 * @param fromMillis first moment, record time, milliseconds since the epoch
 * @param toMillis first moment after it
 */
public record MaintenanceWindow(long fromMillis, long toMillis) {

    boolean holds(long millis) {
        return millis >= fromMillis && millis < toMillis;
    }
}
