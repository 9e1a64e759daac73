package io.railpulse.gtfs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a small feed: two trips a day on a straight railway along the equator, West - Middle - East, a hundredth of a
 * degree (1,113.195 m) apart. Tests change the one file that they ask about.
 */
final class FeedBuilder {

    private final Map<String, String> files = new LinkedHashMap<>();
    private String folder = "";

    FeedBuilder() {
        with("agency.txt", "agency_id,agency_name,agency_url,agency_timezone", "a,Railway,https://example.org,Etc/UTC");
        with("stops.txt", "stop_id,stop_name,stop_lat,stop_lon", "W,West,0,0", "M,Middle,0,0.01", "E,East,0,0.02");
        with("routes.txt", "route_id,route_short_name,route_type", "R,Line R,2");
        with("trips.txt", "route_id,service_id,trip_id,trip_short_name", "R,daily,T1,101", "R,daily,T2,");
        with(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "T1,08:00:00,08:00:00,W,1",
                "T1,08:02:00,08:03:00,M,2",
                "T1,08:05:00,08:05:00,E,3",
                "T2,09:00:00,09:00:00,E,10",
                "T2,09:05:00,09:05:00,W,20");
        with(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
                "daily,1,1,1,1,1,1,1,20250101,20251231");
    }

    FeedBuilder with(String file, String... lines) {
        return withText(file, String.join("\n", lines) + "\n");
    }

    FeedBuilder withText(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** A line more at the end of a file. */
    FeedBuilder withLine(String file, String line) {
        return withText(file, files.get(file) + line + "\n");
    }

    FeedBuilder without(String file) {
        files.remove(file);
        return this;
    }

    FeedBuilder withTimeZone(String zone) {
        return with("agency.txt", "agency_name,agency_url,agency_timezone", "Railway,https://example.org," + zone);
    }

    /** T1 becomes a train of which only the departure is booked; T2 stays as it is. */
    FeedBuilder withNominalTrip() {
        return with("trips.txt", "route_id,service_id,trip_id,timetable", "R,daily,T1,nominal", "R,daily,T2,booked")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence,timepoint",
                        "T1,08:00:00,08:00:00,W,1,1",
                        "T1,,,M,2,0",
                        "T1,08:05:00,08:05:00,E,3,0",
                        "T2,09:00:00,09:00:00,E,10,1",
                        "T2,09:05:00,09:05:00,W,20,1")
                .with(
                        "nominal_times.txt",
                        "trip_id,stop_sequence,running_minutes,dwell_minutes",
                        "T1,1,,",
                        "T1,2,90,1440",
                        "T1,3,30,");
    }

    FeedBuilder inFolder(String name) {
        folder = name + "/";
        return this;
    }

    Path write(Path directory) {
        Path path = directory.resolve("gtfs.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
