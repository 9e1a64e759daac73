package io.railpulse.network.timetable;

import io.railpulse.network.Agency;
import io.railpulse.network.Line;
import io.railpulse.network.Point;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/** The files of a feed that tell of trips. Each trip has a service and a shape of its own, both by the trip's id. */
final class TripFiles {

    private static final int RAIL = 2;
    private static final String REGULAR = "0";
    private static final String NONE = "1";

    private final Agency agency;
    private final Set<String> listedLines = new HashSet<>();

    private final CsvText routes =
            new CsvText("route_id", "agency_id", "route_short_name", "route_long_name", "route_type", "corridor_id");
    private final CsvText trips = new CsvText(
            "route_id",
            "service_id",
            "trip_id",
            "trip_headsign",
            "trip_short_name",
            "direction_id",
            "shape_id",
            "train_class",
            "consist_teu",
            "consist_tonnes",
            "timetable");
    private final CsvText stopTimes = new CsvText(
            "trip_id",
            "arrival_time",
            "departure_time",
            "stop_id",
            "stop_sequence",
            "pickup_type",
            "drop_off_type",
            "shape_dist_traveled",
            "timepoint");
    private final CsvText dates = new CsvText("service_id", "date", "exception_type");
    private final CsvText shapes =
            new CsvText("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence", "shape_dist_traveled", "leg");
    private final CsvText nominalTimes = new CsvText("trip_id", "stop_sequence", "running_minutes", "dwell_minutes");
    private final CsvText trainNumbers = new CsvText("trip_id", "stop_sequence", "train_number");

    TripFiles(Agency agency) {
        this.agency = agency;
    }

    /** Puts all of them, by name. */
    void put(Map<String, CsvText> files) {
        files.put("routes.txt", routes);
        files.put("trips.txt", trips);
        files.put("stop_times.txt", stopTimes);
        files.put("calendar_dates.txt", dates);
        files.put("shapes.txt", shapes);
        files.put("nominal_times.txt", nominalTimes);
        files.put("train_numbers.txt", trainNumbers);
    }

    /** Takes a trip and the service days on which it departs. */
    void take(TimetabledTrip trip, SortedSet<LocalDate> serviceDates) {
        takeLine(trip.line());
        takeTrip(trip);
        serviceDates.forEach(date -> dates.add(trip.id(), DateTimeFormatter.BASIC_ISO_DATE.format(date), "1"));
        takeShape(trip);
        trip.calls().forEach(call -> takeCall(trip, call));
        takeNumbers(trip);
        if (!trip.isBooked()) {
            takeNominalTimes(trip);
        }
    }

    private void takeLine(Line line) {
        if (listedLines.add(line.id())) {
            routes.add(line.id(), agency.id(), line.id(), line.name(), RAIL, line.corridorId());
        }
    }

    private void takeTrip(TimetabledTrip trip) {
        Line line = trip.line();
        trips.add(
                line.id(),
                trip.id(),
                trip.id(),
                trip.destination().station().name(),
                trip.origin().trainNumber(),
                trip.outward() ? "0" : "1",
                trip.id(),
                TimetabledTrip.TRAIN_CLASS,
                CsvText.number(line.consistTeu()),
                CsvText.number(line.consistTonnes()),
                NetworkFiles.word(line.timetable()));
    }

    /** A trip without booked times has one at each end: GTFS wants that of the arrival, which is no promise. */
    private void takeCall(TimetabledTrip trip, TimetabledCall call) {
        boolean origin = call == trip.origin();
        boolean end = origin || call == trip.destination();
        boolean timed = trip.isBooked() || end;
        boolean promised = trip.isBooked() || origin;
        String handling = call.isPass() && !end ? NONE : REGULAR;
        stopTimes.add(
                trip.id(),
                timed ? time(call.arrivalSeconds()) : null,
                timed ? time(call.departureSeconds()) : null,
                call.station().id(),
                call.sequence(),
                handling,
                handling,
                CsvText.km(call.km()),
                promised ? "1" : "0");
    }

    private void takeNominalTimes(TimetabledTrip trip) {
        for (TimetabledCall call : trip.calls()) {
            boolean origin = call == trip.origin();
            Integer running =
                    origin ? null : trip.legs().get(call.sequence() - 2).runningMinutes();
            nominalTimes.add(trip.id(), call.sequence(), running, call.dwellMinutes());
        }
    }

    private void takeNumbers(TimetabledTrip trip) {
        String inForce = null;
        for (TimetabledCall call : trip.calls()) {
            if (call.trainNumber() != null && !Objects.equals(call.trainNumber(), inForce)) {
                trainNumbers.add(trip.id(), call.sequence(), call.trainNumber());
                inForce = call.trainNumber();
            }
        }
    }

    private void takeShape(TimetabledTrip trip) {
        int sequence = 1;
        for (int leg = 0; leg < trip.legs().size(); leg++) {
            TimetabledLeg travelled = trip.legs().get(leg);
            List<Point> line = travelled.line();
            String geometry = NetworkFiles.word(travelled.link().geometry());
            for (Point point : line.subList(0, line.size() - 1)) {
                addPoint(trip, sequence++, point, trip.calls().get(leg).km() + point.km(), geometry);
            }
        }
        TimetabledLeg last = trip.legs().get(trip.legs().size() - 1);
        addPoint(trip, sequence, last.line().get(last.line().size() - 1), trip.km(), null);
    }

    private void addPoint(TimetabledTrip trip, int sequence, Point point, double km, String leg) {
        shapes.add(
                trip.id(),
                CsvText.degrees(point.latitude()),
                CsvText.degrees(point.longitude()),
                sequence,
                CsvText.km(km),
                leg);
    }

    /** {@code 25:10:00} for 90,600. */
    private static String time(int seconds) {
        return twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60) + ':' + twoDigits(seconds % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
