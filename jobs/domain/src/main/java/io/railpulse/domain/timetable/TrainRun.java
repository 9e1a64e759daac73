package io.railpulse.domain.timetable;

import java.util.List;

/**
 * The plan of one train on one service day, from its origin to its destination.
 *
 * <p>The run's id is stable over renumbering: the operational train number may change at borders, the run does not.
 *
 * @param trainRunId the identity of the run; {@link #idOf} makes it where the timetable's producer has none of its own
 * @param tripId the trip in its timetable
 * @param serviceDate the service day, ISO-8601 date in the agency's time zone
 * @param trainNumber the operational number at departure; null if unknown
 * @param routeId the geometry the run follows, see {@link io.railpulse.domain.network.Route}
 * @param corridor the corridor or timetable route the run counts for; null if unknown
 * @param trainClass a free class such as {@code freight} or {@code passenger}; null if unknown
 * @param consistTeu twenty-foot equivalents carried; null if unknown
 * @param consistTonnes gross tonnes; null if unknown
 * @param calls at least two, in the order of travel
 */
public record TrainRun(
        String trainRunId,
        String tripId,
        String serviceDate,
        String trainNumber,
        String routeId,
        String corridor,
        String trainClass,
        Double consistTeu,
        Double consistTonnes,
        List<PlannedCall> calls) {

    /** The id of the run of a trip on a service day, for producers that name no run of their own. */
    public static String idOf(String tripId, String serviceDate) {
        return tripId + "@" + serviceDate;
    }

    public PlannedCall origin() {
        return calls.get(0);
    }

    public PlannedCall destination() {
        return calls.get(calls.size() - 1);
    }

    /** The operational number in force when the train leaves a call, numbered from 0; null if unknown. */
    public String trainNumberFrom(int call) {
        for (int at = call; at >= 0; at--) {
            if (calls.get(at).trainNumber() != null) {
                return calls.get(at).trainNumber();
            }
        }
        return trainNumber;
    }
}
