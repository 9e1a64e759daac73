package io.railpulse.domain.tracking;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a train has left its route, and when it is back.
 *
 * @param after a train has left its route once so many fixes in a row were off it
 * @param during and once they were for this long
 * @param backAfter it is back on it with so many fixes in a row
 */
public record OffRouteOptions(int after, Duration during, int backAfter) implements Serializable {

    public static OffRouteOptions defaults() {
        return new OffRouteOptions(5, Duration.ofMinutes(10), 3);
    }
}
