package io.railpulse.network.timetable;

import io.railpulse.network.ReferenceNetwork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a timetable as a GTFS Schedule feed with the extensions of {@code docs/gtfs-extensions.md}. The same timetable
 * and days give the same bytes.
 */
public final class TimetableFeed {

    /** Not the very first moment that a zip can say: Java writes that one with the machine's time zone in it. */
    private static final LocalDateTime FILE_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TimetableFeed() {}

    /**
     * Writes the whole network and the trips that run.
     *
     * @param runs the service days of trips; a trip without any is left out
     * @param zip is replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(ReferenceNetwork network, Map<TimetabledTrip, SortedSet<LocalDate>> runs, Path zip) {
        Map<String, CsvText> files = new TreeMap<>();
        NetworkFiles.put(network, files);
        TripFiles trips = new TripFiles(network.agency());
        runs.entrySet().stream()
                .filter(run -> !run.getValue().isEmpty())
                .sorted(Comparator.comparing(run -> run.getKey().id()))
                .forEach(run -> trips.take(run.getKey(), run.getValue()));
        trips.put(files);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, CsvText> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FILE_TIME);
                archive.putNextEntry(entry);
                archive.write(file.getValue().toBytes());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The feed " + zip + " cannot be written", e);
        }
    }
}
