package io.railpulse.network.timetable;

import io.railpulse.gtfs.csv.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a feed as they were written. */
record WrittenFeed(Map<String, String> files) {

    static WrittenFeed of(Path path) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    files.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenFeed(files);
    }

    List<String> lines(String file) {
        return files.get(file).lines().toList();
    }

    /** The values of some columns in each row; null where blank. */
    List<List<String>> rows(String file, String... columns) {
        List<List<String>> rows = new ArrayList<>();
        byte[] bytes = files.get(file).getBytes(StandardCharsets.UTF_8);
        try (CsvReader csv = CsvReader.of(file, new ByteArrayInputStream(bytes))) {
            while (csv.next()) {
                List<String> row = new ArrayList<>();
                for (String column : columns) {
                    row.add(csv.findText(csv.getColumn(column)));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    List<String> column(String file, String column) {
        return rows(file, column).stream().map(row -> row.get(0)).toList();
    }
}
