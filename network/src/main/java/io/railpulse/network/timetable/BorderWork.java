package io.railpulse.network.timetable;

import io.railpulse.network.BorderCrossing;

/**
 * What is done with a train at one of the two stations of a border crossing, in nominal minutes.
 *
 * @param crossing the border; null where there is none
 * @param exit whether this is the station that the train leaves the country from, else the one where it enters
 * @param customsMinutes customs and inspection
 * @param reloadMinutes lifting boxes onto wagons of the other gauge; 0 where that is not done here
 * @param handoverMinutes from one railway to the other
 */
public record BorderWork(
        BorderCrossing crossing, boolean exit, int customsMinutes, int reloadMinutes, int handoverMinutes) {

    /** No border here. */
    public static final BorderWork NONE = new BorderWork(null, false, 0, 0, 0);

    public boolean isBorder() {
        return crossing != null;
    }

    public int totalMinutes() {
        return customsMinutes + reloadMinutes + handoverMinutes;
    }
}
