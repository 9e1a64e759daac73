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
 * where these are at one place, by their number. Of a nominal trip only the departure from its origin is booked; every call
 * has its nominal times instead, whatever stop_times.txt says of the time of its last.
 */
final class TrainRunFactory {

    private final StopTable stops;
    private final TripTable trips;
    private final StopTimeTable stopTimes;
    private final NominalTimes nominalTimes;
    private final TrainNumbers trainNumbers;
    private final TripPaths paths;

    TrainRunFactory(
            StopTable stops,
            TripTable trips,
            StopTimeTable stopTimes,
            NominalTimes nominalTimes,
            TrainNumbers trainNumbers,
            TripPaths paths) {
        this.stops = stops;
        this.trips = trips;
        this.stopTimes = stopTimes;
        this.nominalTimes = nominalTimes;
        this.trainNumbers = trainNumbers;
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
                trip.corridor(),
                trip.trainClass(),
                trip.teu(),
                trip.tonnes(),
                listCalls(tripNumber, path, day.start().toEpochMilli()));
    }

    private List<PlannedCall> listCalls(int trip, TripPath path, long startMillis) {
        int size = stopTimes.callCount(trip);
        boolean nominal = trips.getTrip(trip).isNominal();
        List<PlannedCall> calls = new ArrayList<>(size);
        for (int call = 0; call < size; call++) {
            PlannedCall place = placeOf(trip, call, path).withTrainNumber(trainNumbers.find(trip, call));
            calls.add(
                    nominal
                            ? withNominal(place, trip, call, startMillis)
                            : withBooked(place, trip, call, path, startMillis));
        }
        return List.copyOf(calls);
    }

    private PlannedCall placeOf(int trip, int call, TripPath path) {
        Stop stop = stops.getStop(stopTimes.stop(trip, call));
        return new PlannedCall(
                        stopTimes.sequence(trip, call),
                        stop.id(),
                        stop.name(),
                        stop.latitude(),
                        stop.longitude(),
                        path.alongMetres()[call],
                        null,
                        null)
                .withRole(stop.role());
    }

    private PlannedCall withNominal(PlannedCall place, int trip, int call, long startMillis) {
        PlannedCall nominal = place.withNominal(
                toMillis(nominalTimes.runningMinutes(trip, call)), toMillis(nominalTimes.dwellMinutes(trip, call)));
        return call > 0 ? nominal : nominal.withBooked(null, startMillis + stopTimes.departure(trip, call) * 1000L);
    }

    private static Long toMillis(int minutes) {
        return minutes == NominalTimes.UNKNOWN ? null : Long.valueOf(minutes * 60_000L);
    }

    private PlannedCall withBooked(PlannedCall place, int trip, int call, TripPath path, long startMillis) {
        boolean timed = stopTimes.arrival(trip, call) != GtfsTime.UNKNOWN;
        int arrival = timed ? stopTimes.arrival(trip, call) : interpolate(trip, call, path.alongMetres());
        int departure = timed ? stopTimes.departure(trip, call) : arrival;
        return place.withBooked(startMillis + arrival * 1000L, startMillis + departure * 1000L);
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
