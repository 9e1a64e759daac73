package io.railpulse.network.timetable;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.network.Line;
import io.railpulse.network.ReferenceNetwork;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the lines of a network make: two trips of each, one in each direction, with their way and their times. Nothing of
 * it is written down anywhere else: to change it, the tables are edited. Immutable.
 */
public final class Timetable {

    private final ReferenceNetwork network;
    private final Map<String, TimetabledTrip> trips = new LinkedHashMap<>();

    private Timetable(ReferenceNetwork network) {
        this.network = network;
        TripComposer composer = new TripComposer(network);
        for (Line line : network.listLines()) {
            add(composer.compose(line, true));
            add(composer.compose(line, false));
        }
    }

    /**
     * Composes all trips.
     *
     * @throws InputFileException if the links do not lead along a line
     */
    public static Timetable compose(ReferenceNetwork network) {
        return new Timetable(network);
    }

    private void add(TimetabledTrip trip) {
        trips.put(trip.id(), trip);
    }

    public ReferenceNetwork network() {
        return network;
    }

    /** In which service days are counted. */
    public ZoneId timeZone() {
        return network.agency().timeZone();
    }

    /** In the order of the lines, the way out before the way back. */
    public List<TimetabledTrip> listTrips() {
        return List.copyOf(trips.values());
    }

    /** The trip of an id; throws if there is none. */
    public TimetabledTrip getTrip(String id) {
        TimetabledTrip trip = trips.get(id);
        if (trip == null) {
            throw new NoSuchElementException("There is no trip " + id);
        }
        return trip;
    }
}
