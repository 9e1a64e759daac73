package io.railpulse.backtest.demo;

import io.railpulse.gtfs.ServiceDay;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes journeys of one service day as a recording: their timetable, and what was heard of them. */
final class RecordingWriter {
    private static final String ZONE = "Asia/Shanghai";

    private final Path folder;
    private final LocalDate serviceDate;
    private final List<Station> stations;
    private final List<Journey> journeys;

    RecordingWriter(Path folder, LocalDate serviceDate, List<Station> stations, List<Journey> journeys) {
        this.folder = folder;
        this.serviceDate = serviceDate;
        this.stations = stations;
        this.journeys = journeys;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        writeTimetable();
        long dayStartMillis =
                new ServiceDay(serviceDate, ZoneId.of(ZONE)).start().toEpochMilli();
        List<Reporting> reports = journeys.stream()
                .map(journey -> new Reporting(journey, dayStartMillis, serviceDate.toString()))
                .toList();
        writeTable(
                "positions.csv.gz",
                "measured_at,trip_id,service_date,device_id,latitude,longitude,speed_mps",
                reports.stream().flatMap(reporting -> reporting.listFixes().stream()));
        writeTable(
                "movements.csv.gz",
                "occurred_at,trip_id,service_date,stop_id,kind",
                reports.stream().flatMap(reporting -> reporting.listMovements().stream()));
    }

    private void writeTable(String file, String header, Stream<Telegram> telegrams) throws IOException {
        List<Telegram> inOrder = telegrams
                .sorted(Comparator.comparingLong(Telegram::receivedMillis).thenComparing(Telegram::row))
                .toList();
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(file))), StandardCharsets.UTF_8)) {
            out.write("received_at," + header + "\n");
            for (Telegram telegram : inOrder) {
                out.write(Instant.ofEpochMilli(telegram.receivedMillis()) + "," + telegram.row() + "\n");
            }
        }
    }

    private void writeTimetable() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "agency.txt",
                "agency_name,agency_url,agency_timezone\nSynthetic Railway,https://example.org," + ZONE + "\n");
        files.put("stops.txt", stops());
        files.put("routes.txt", "route_id,route_long_name,route_type\nCDU-GYG,Chengdu - Chongqing - Guiyang,2\n");
        files.put("trips.txt", trips());
        files.put("stop_times.txt", stopTimes());
        files.put("shapes.txt", shapes());
        files.put(
                "calendar_dates.txt",
                "service_id,date,exception_type\nday," + serviceDate.format(DateTimeFormatter.BASIC_ISO_DATE) + ",1\n");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("gtfs.zip")))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private String stops() {
        StringBuilder table = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
        stations.forEach(station -> append(
                table, "%s,%s,%.6f,%.6f", station.id(), station.name(), station.latitude(), station.longitude()));
        return table.toString();
    }

    private String trips() {
        StringBuilder table = new StringBuilder("route_id,service_id,trip_id,trip_short_name,shape_id\n");
        journeys.forEach(journey -> append(
                table,
                "CDU-GYG,day,%s,%s,%s",
                journey.train().number(),
                journey.train().number(),
                shapeOf(journey)));
        return table.toString();
    }

    private String stopTimes() {
        StringBuilder table = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (Journey journey : journeys) {
            for (int call = 0; call < journey.calls(); call++) {
                append(
                        table,
                        "%s,%s,%s,%s,%d",
                        journey.train().number(),
                        time(journey.bookedArrival(call)),
                        time(journey.bookedDeparture(call)),
                        journey.track().stations().get(call).id(),
                        call + 1);
            }
        }
        return table.toString();
    }

    private String shapes() {
        Map<String, Track> tracks = new LinkedHashMap<>();
        journeys.forEach(journey -> tracks.putIfAbsent(shapeOf(journey), journey.track()));
        StringBuilder table = new StringBuilder("shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n");
        tracks.forEach((shape, track) -> {
            for (int i = 0; i < track.points().size(); i++) {
                Track.Point point = track.points().get(i);
                append(table, "%s,%.6f,%.6f,%d", shape, point.latitude(), point.longitude(), i);
            }
        });
        return table.toString();
    }

    private static String shapeOf(Journey journey) {
        return journey.train().southbound() ? "southbound" : "northbound";
    }

    private static String time(int second) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    }

    private static void append(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
