package io.railpulse.simulator.world;

import java.util.List;

/**
 * How a train went over a link: when it came to each point of the link's grid, and when it went on from there.
 *
 * @param arrivals seconds since the epoch; at the first point when it leaves the station
 * @param departures seconds since the epoch; at the last point when it comes to the station
 * @param causes what held it, in the order of time
 */
record Passage(long[] arrivals, long[] departures, List<DelayCause> causes) {

    long enters() {
        return departures[0];
    }

    long leaves() {
        return arrivals[arrivals.length - 1];
    }
}
