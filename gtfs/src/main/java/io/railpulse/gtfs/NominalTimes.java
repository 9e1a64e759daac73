package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;

/**
 * nominal_times.txt, an extension: how long the legs and stops of a trip usually take, for trips that are booked to leave
 * and not to arrive ({@code timetable} in trips.txt is {@code nominal}). Such a trip has a row for every call.
 *
 * <p>{@code running_minutes} counts from the departure of the call before and is blank at the first call; {@code
 * dwell_minutes} may be blank at the first and the last.
 */
final class NominalTimes {

    static final String FILE = "nominal_times.txt";

    /** No time is given. */
    static final int UNKNOWN = -1;

    /** By trip and call; null for a trip that is booked. */
    private final int[][] running;

    private final int[][] dwells;

    private NominalTimes(TripTable trips, StopTimeTable stopTimes) {
        running = new int[trips.size()][];
        dwells = new int[trips.size()][];
        for (int trip = 0; trip < trips.size(); trip++) {
            if (trips.getTrip(trip).isNominal()) {
                running[trip] = new int[stopTimes.callCount(trip)];
                dwells[trip] = new int[stopTimes.callCount(trip)];
            }
        }
    }

    /** What stands in for the file where the feed has none: no trip may be nominal then. */
    static NominalTimes ofNoFile(TripTable trips, StopTimeTable stopTimes) {
        NominalTimes none = new NominalTimes(trips, stopTimes);
        none.requireRows(trips, stopTimes, new CallRows(trips, stopTimes));
        return none;
    }

    static NominalTimes read(CsvReader csv, TripTable trips, StopTimeTable stopTimes) {
        NominalTimes times = new NominalTimes(trips, stopTimes);
        CallRows rows = new CallRows(trips, stopTimes);
        int tripId = csv.getColumn("trip_id");
        int sequence = csv.getColumn("stop_sequence");
        int runningMinutes = csv.getColumn("running_minutes");
        int dwellMinutes = csv.getColumn("dwell_minutes");
        while (csv.next()) {
            int trip = trips.getNumber(csv, tripId);
            if (!trips.getTrip(trip).isNominal()) {
                throw csv.problem(tripId, "is not nominal in " + TripTable.FILE);
            }
            int call = rows.takeCall(csv, sequence, trip);
            boolean first = call == 0;
            boolean last = call == stopTimes.callCount(trip) - 1;
            if (first && csv.findText(runningMinutes) != null) {
                throw csv.problem(runningMinutes, "is given for the first call of a trip, which nothing comes before");
            }
            times.running[trip][call] = findMinutes(csv, runningMinutes, first);
            times.dwells[trip][call] = findMinutes(csv, dwellMinutes, first || last);
        }
        times.requireRows(trips, stopTimes, rows);
        return times;
    }

    private static int findMinutes(CsvReader csv, int column, boolean mayBeBlank) {
        if (mayBeBlank && csv.findText(column) == null) {
            return UNKNOWN;
        }
        int minutes = csv.getInt(column);
        if (minutes < 0) {
            throw csv.problem(column, "is negative");
        }
        return minutes;
    }

    private void requireRows(TripTable trips, StopTimeTable stopTimes, CallRows rows) {
        for (int trip = 0; trip < running.length; trip++) {
            for (int call = 0; running[trip] != null && call < running[trip].length; call++) {
                if (!rows.isTaken(trip, call)) {
                    TripTable.Trip named = trips.getTrip(trip);
                    String problem = "is nominal, and " + FILE + " has no row for its stop_sequence "
                            + stopTimes.sequence(trip, call);
                    throw InputFileException.of(TripTable.FILE, named.line(), "trip_id", named.id(), problem);
                }
            }
        }
    }

    /** Minutes from the departure of the call before; {@link #UNKNOWN} at the first call. */
    int runningMinutes(int trip, int call) {
        return running[trip][call];
    }

    /** Minutes from arrival to departure; {@link #UNKNOWN} where none are given. */
    int dwellMinutes(int trip, int call) {
        return dwells[trip][call];
    }
}
