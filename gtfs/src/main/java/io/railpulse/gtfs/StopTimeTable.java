package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;

/**
 * stop_times.txt: the calls of each trip in the order of travel. Files have millions of rows, so each column is an array
 * of primitives in the order of the file.
 *
 * <p>Checked here, for it needs the lines: references, times, sequences, at least two calls a trip. Times are seconds of
 * the service day or {@link GtfsTime#UNKNOWN}; where only one of arrival and departure is given, it is both.
 */
final class StopTimeTable {

    static final String FILE = "stop_times.txt";

    private final int[] stops;
    private final int[] sequences;
    private final int[] arrivals;
    private final int[] departures;
    private final double[] distances;
    private final int[] lines;
    private final RowOrder order;

    private StopTimeTable(Columns columns, int tripCount) {
        stops = columns.stops.toArray();
        sequences = columns.sequences.toArray();
        arrivals = columns.arrivals.toArray();
        departures = columns.departures.toArray();
        distances = columns.distances == null ? null : columns.distances.toArray();
        lines = columns.lines.toArray();
        order = new RowOrder(tripCount, columns.trips.toArray(), sequences);
    }

    private static final class Columns {
        private final IntColumn trips = new IntColumn();
        private final IntColumn stops = new IntColumn();
        private final IntColumn sequences = new IntColumn();
        private final IntColumn arrivals = new IntColumn();
        private final IntColumn departures = new IntColumn();
        private final IntColumn lines = new IntColumn();
        private DoubleColumn distances;
    }

    static StopTimeTable read(CsvReader csv, TripTable trips, StopTable stops, WarningLog warnings) {
        int tripId = csv.getColumn("trip_id");
        int stopId = csv.getColumn("stop_id");
        int sequence = csv.getColumn("stop_sequence");
        int arrival = csv.getColumn("arrival_time");
        int departure = csv.getColumn("departure_time");
        int distance = csv.findColumn("shape_dist_traveled");
        Columns columns = new Columns();
        if (distance != CsvReader.NO_COLUMN) {
            columns.distances = new DoubleColumn();
        }
        while (csv.next()) {
            int trip = trips.getNumber(csv, tripId);
            columns.trips.add(trip);
            columns.stops.add(stops.getNumber(csv, stopId));
            columns.sequences.add(getSequence(csv, sequence));
            columns.lines.add(csv.line());
            int arrivalSeconds = findTime(csv, arrival);
            int departureSeconds = findTime(csv, departure);
            boolean timed = arrivalSeconds != GtfsTime.UNKNOWN || departureSeconds != GtfsTime.UNKNOWN;
            if (!timed && !trips.getTrip(trip).isNominal()) {
                String place = csv.file() + " line " + csv.line();
                warnings.add(GtfsWarning.Kind.TIME_INTERPOLATED, () -> place + " has no time");
            }
            columns.arrivals.add(arrivalSeconds == GtfsTime.UNKNOWN ? departureSeconds : arrivalSeconds);
            columns.departures.add(departureSeconds == GtfsTime.UNKNOWN ? arrivalSeconds : departureSeconds);
            if (columns.distances != null) {
                columns.distances.add(Distances.findDistance(csv, distance));
            }
        }
        StopTimeTable table = new StopTimeTable(columns, trips.size());
        for (int trip = 0; trip < trips.size(); trip++) {
            table.check(trip, trips.getTrip(trip));
        }
        return table;
    }

    private static int getSequence(CsvReader csv, int column) {
        int sequence = csv.getInt(column);
        if (sequence < 0) {
            throw csv.problem(column, "is negative");
        }
        return sequence;
    }

    private static int findTime(CsvReader csv, int column) {
        int seconds = GtfsTime.parseSeconds(csv.findText(column));
        if (seconds == GtfsTime.INVALID) {
            throw csv.problem(column, "is not HH:MM:SS");
        }
        return seconds;
    }

    private void check(int trip, TripTable.Trip named) {
        int size = order.size(trip);
        if (size < 2) {
            String problem = "has " + size + (size == 1 ? " call" : " calls") + " in " + FILE + "; a trip needs two";
            throw InputFileException.of(TripTable.FILE, named.line(), "trip_id", named.id(), problem);
        }
        requireTime(trip, 0, departures, "departure_time", "the first call of a trip needs a time");
        requireTime(trip, size - 1, arrivals, "arrival_time", "the last call of a trip needs a time");
        int latest = 0;
        for (int call = 0; call < size; call++) {
            int row = order.row(trip, call);
            if (call > 0 && sequences[row] == sequences[order.row(trip, call - 1)]) {
                String problem = "stands twice in trip " + named.id();
                throw InputFileException.of(FILE, lines[row], "stop_sequence", "" + sequences[row], problem);
            }
            latest = requireNotBefore(latest, arrivals[row], row, "arrival_time", named);
            latest = requireNotBefore(latest, departures[row], row, "departure_time", named);
        }
    }

    private void requireTime(int trip, int call, int[] times, String field, String problem) {
        int row = order.row(trip, call);
        if (times[row] == GtfsTime.UNKNOWN) {
            throw InputFileException.of(FILE, lines[row], field, null, "is blank; " + problem);
        }
    }

    private int requireNotBefore(int latest, int time, int row, String field, TripTable.Trip named) {
        if (time == GtfsTime.UNKNOWN) {
            return latest;
        }
        if (time < latest) {
            String problem = "is before " + GtfsTime.format(latest) + ", where trip " + named.id() + " already is";
            throw InputFileException.of(FILE, lines[row], field, GtfsTime.format(time), problem);
        }
        return time;
    }

    /** All calls of all trips. */
    int size() {
        return stops.length;
    }

    /** The number of calls of a trip. */
    int callCount(int trip) {
        return order.size(trip);
    }

    int stop(int trip, int call) {
        return stops[order.row(trip, call)];
    }

    int sequence(int trip, int call) {
        return sequences[order.row(trip, call)];
    }

    /** The call of a trip that has a {@code stop_sequence}, numbered from 0; negative if none has. */
    int findCall(int trip, int sequence) {
        int low = 0;
        int high = callCount(trip) - 1;
        while (low <= high) {
            int call = (low + high) >>> 1;
            int found = sequence(trip, call);
            if (found == sequence) {
                return call;
            }
            if (found < sequence) {
                low = call + 1;
            } else {
                high = call - 1;
            }
        }
        return -1;
    }

    int arrival(int trip, int call) {
        return arrivals[order.row(trip, call)];
    }

    int departure(int trip, int call) {
        return departures[order.row(trip, call)];
    }

    /** The feed's own distance of a call, in its own unit; NaN if it gives none. */
    double distance(int trip, int call) {
        return distances == null ? Double.NaN : distances[order.row(trip, call)];
    }
}
