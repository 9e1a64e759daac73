package io.railpulse.backtest.score;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a small recording: train T runs A - B - C - D every day of September 2025, at 08:00, 08:10, 08:20 and 08:30 UTC.
 */
public final class RecordingBuilder {

    private final Path folder;

    private RecordingBuilder(Path folder) {
        this.folder = folder;
    }

    public static RecordingBuilder in(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("agency.txt", "agency_timezone\nEtc/UTC\n");
        files.put("stops.txt", "stop_id,stop_lat,stop_lon\nA,0,0\nB,0,0.1\nC,0,0.2\nD,0,0.3\n");
        files.put("routes.txt", "route_id,route_type\nR,2\n");
        files.put("trips.txt", "route_id,service_id,trip_id\nR,S,T\n");
        files.put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:00:00,A,1\n"
                        + "T,08:10:00,08:11:00,B,2\nT,08:20:00,08:21:00,C,3\nT,08:30:00,08:30:00,D,4\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "S,1,1,1,1,1,1,1,20250901,20250930\n");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("gtfs.zip")))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new RecordingBuilder(folder);
    }

    public RecordingBuilder withTable(String file, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    public Path folder() {
        return folder;
    }
}
