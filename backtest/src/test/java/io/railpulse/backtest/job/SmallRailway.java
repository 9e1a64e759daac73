package io.railpulse.backtest.job;

import io.railpulse.domain.network.Route;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.gtfs.GtfsFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A railway of four stations, A - B - C - D, some seven kilometres apart on the 50th parallel, in the time of Berlin. Its
 * trips run every day of 2025; a booked dwell takes a minute.
 *
 * <ul>
 *   <li>{@code morning}, {@code noon} and {@code evening} leave A at 08:00, 12:00 and 18:00, and take ten minutes a leg
 *   <li>{@code night} leaves at 25:10 of its service day
 *   <li>{@code across} leaves at 01:30 and takes forty minutes a leg, so that it is on its way when the clocks change
 * </ul>
 */
public final class SmallRailway {
    private static final String[] STATIONS = {"A", "B", "C", "D"};

    private final GtfsFeed timetable;
    private final Path zip;

    private SmallRailway(Path zip) {
        this.zip = zip;
        this.timetable = GtfsFeed.read(zip);
    }

    /** Writes its timetable into a folder, as {@code gtfs.zip}. */
    public static SmallRailway in(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("agency.txt", "agency_name,agency_url,agency_timezone\nRailway,https://example.org,Europe/Berlin\n");
        files.put("stops.txt", "stop_id,stop_name,stop_lat,stop_lon\n" + stops());
        files.put("routes.txt", "route_id,route_type\nline,2\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "daily,1,1,1,1,1,1,1,20250101,20251231\n");
        StringBuilder trips = new StringBuilder("route_id,service_id,trip_id\n");
        StringBuilder times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        addTrip("morning", 8 * 60, 10, trips, times);
        addTrip("noon", 12 * 60, 10, trips, times);
        addTrip("evening", 18 * 60, 10, trips, times);
        addTrip("night", 25 * 60 + 10, 10, trips, times);
        addTrip("across", 60 + 30, 40, trips, times);
        files.put("trips.txt", trips.toString());
        files.put("stop_times.txt", times.toString());
        Path zip = folder.resolve("gtfs.zip");
        write(files, zip);
        return new SmallRailway(zip);
    }

    private static String stops() {
        StringBuilder stops = new StringBuilder();
        for (int station = 0; station < STATIONS.length; station++) {
            stops.append(STATIONS[station]).append(',').append(STATIONS[station]);
            stops.append(",50.0,10.").append(station).append('\n');
        }
        return stops.toString();
    }

    private static void addTrip(
            String trip, int startMinute, int legMinutes, StringBuilder trips, StringBuilder times) {
        trips.append("line,daily,").append(trip).append('\n');
        for (int station = 0; station < STATIONS.length; station++) {
            int arrival = startMinute + station * legMinutes;
            boolean dwells = station > 0 && station < STATIONS.length - 1;
            times.append(String.join(
                            ",",
                            trip,
                            clock(arrival),
                            clock(arrival + (dwells ? 1 : 0)),
                            STATIONS[station],
                            String.valueOf(station + 1)))
                    .append('\n');
        }
    }

    private static String clock(int minute) {
        return String.format("%02d:%02d:00", minute / 60, minute % 60);
    }

    private static void write(Map<String, String> files, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    /** Its timetable as GTFS. */
    public Path timetable() {
        return zip;
    }

    /** The one route that all trips follow. */
    public List<Route> routes() {
        return timetable.listRoutes();
    }

    /** The run of a trip on a service day. */
    public TrainRun run(String trip, String serviceDate) {
        return timetable.findTrainRun(trip, LocalDate.parse(serviceDate)).orElseThrow();
    }
}
