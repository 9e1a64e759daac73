package io.railpulse.network;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of trains, in both directions.
 *
 * @param id kebab-case, unique
 * @param corridorId what it counts for
 * @param name as it is sold
 * @param kind trunk, branch (from a hub where trunk trains are split) or feeder (brings boxes to Chengdu)
 * @param origin id of the first station on the way out
 * @param destination id of the last
 * @param via ids of stations that pin the way
 * @param timetable booked or nominal
 * @param days weekdays of departure
 * @param departure from the origin, in the agency's time zone
 * @param returnDeparture from the destination, in the agency's time zone
 * @param daysFrom fewest days end to end as published
 * @param daysTo most days end to end as published
 * @param consistTeu mean twenty-foot equivalents of a train
 * @param consistTonnes mean gross tonnes of a train
 * @param trainNumbers operational number by country on the way out, in order of travel
 * @param returnTrainNumbers the same on the way back
 * @param source id of the source
 */
public record Line(
        String id,
        String corridorId,
        String name,
        Kind kind,
        String origin,
        String destination,
        List<String> via,
        TimetableKind timetable,
        Set<DayOfWeek> days,
        LocalTime departure,
        LocalTime returnDeparture,
        double daysFrom,
        double daysTo,
        double consistTeu,
        double consistTonnes,
        Map<String, String> trainNumbers,
        Map<String, String> returnTrainNumbers,
        String source) {

    /** Operational number by country, in order of travel, in one of the two directions. */
    public Map<String, String> trainNumbers(boolean outward) {
        return outward ? trainNumbers : returnTrainNumbers;
    }

    /** What a line is for. */
    public enum Kind {
        TRUNK,
        BRANCH,
        FEEDER
    }
}
