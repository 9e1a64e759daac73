package io.railpulse.gtfs;

import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.StopTable.Stop;
import io.railpulse.gtfs.TripPaths.TripPath;
import io.railpulse.gtfs.TripTable.Trip;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the run of a trip on a service day.
 *
 * <p>A call without a time gets one on the straight line between the timed calls around it, by distance along the route;
 * where these are at one place, by their number.
 */
final class TrainRunFactory {

    private final StopTable stops;
    private final TripTable trips;
    private final StopTimeTable stopTimes;
    private final TripPaths paths;

    TrainRunFactory(StopTable stops, TripTable trips, StopTimeTable stopTimes, TripPaths paths) {
        this.stops = stops;
        this.trips = trips;
        this.stopTimes = stopTimes;
        this.paths = paths;
    }

    TrainRun createRun(int tripNumber, ServiceDay day) {
        Trip trip = trips.getTrip(tripNumber);
        TripPath path = paths.getPath(tripNumber);
        String serviceDate = day.date().toString();
        return new TrainRun(
                TrainRun.idOf(trip.id(), serviceDate),
                trip.id(),
                serviceDate,
                trip.trainNumber(),
                path.routeId(),
                trip.routeId(),
                trip.trainClass(),
                null,
                null,
                listCalls(tripNumber, path, day.start().toEpochMilli()));
    }

    private List<PlannedCall> listCalls(int trip, TripPath path, long startMillis) {
        int size = stopTimes.callCount(trip);
        List<PlannedCall> calls = new ArrayList<>(size);
        for (int call = 0; call < size; call++) {
            Stop stop = stops.getStop(stopTimes.stop(trip, call));
            boolean timed = stopTimes.arrival(trip, call) != GtfsTime.UNKNOWN;
            int arrival = timed ? stopTimes.arrival(trip, call) : interpolate(trip, call, path.alongMetres());
            int departure = timed ? stopTimes.departure(trip, call) : arrival;
            calls.add(new PlannedCall(
                    stopTimes.sequence(trip, call),
                    stop.id(),
                    stop.name(),
                    stop.latitude(),
                    stop.longitude(),
                    path.alongMetres()[call],
                    startMillis + arrival * 1000L,
                    startMillis + departure * 1000L));
        }
        return List.copyOf(calls);
    }

    /** The first and the last call have times: the feed was checked. */
    private int interpolate(int trip, int call, double[] alongMetres) {
        int before = call;
        while (stopTimes.departure(trip, before) == GtfsTime.UNKNOWN) {
            before--;
        }
        int after = call;
        while (stopTimes.arrival(trip, after) == GtfsTime.UNKNOWN) {
            after++;
        }
        double length = alongMetres[after] - alongMetres[before];
        double share = length > 0
                ? (alongMetres[call] - alongMetres[before]) / length
                : (double) (call - before) / (after - before);
        int left = stopTimes.departure(trip, before);
        return (int) Math.round(left + share * (stopTimes.arrival(trip, after) - left));
    }
}
