package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which calls the rows of an extension file speak of: each is named by trip and {@code stop_sequence}, once. */
final class CallRows {

    private final TripTable trips;
    private final StopTimeTable stopTimes;
    private final Map<Integer, BitSet> takenByTrip = new HashMap<>();

    CallRows(TripTable trips, StopTimeTable stopTimes) {
        this.trips = trips;
        this.stopTimes = stopTimes;
    }

    /** The call, numbered from 0, that the current row names; its trip must have it, and no row may have named it before. */
    int takeCall(CsvReader csv, int sequenceColumn, int trip) {
        int call = stopTimes.findCall(trip, csv.getInt(sequenceColumn));
        String id = trips.getTrip(trip).id();
        if (call < 0) {
            throw csv.problem(sequenceColumn, "is not a call of trip " + id + " in " + StopTimeTable.FILE);
        }
        if (isTaken(trip, call)) {
            throw csv.problem(sequenceColumn, "stands in the file twice for trip " + id);
        }
        takenByTrip.computeIfAbsent(trip, number -> new BitSet()).set(call);
        return call;
    }

    boolean isTaken(int trip, int call) {
        BitSet taken = takenByTrip.get(trip);
        return taken != null && taken.get(call);
    }
}
