package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a feed's zip, at its root or all under one folder of it. */
final class FeedArchive implements Closeable {

    private static final String MARKER = "stop_times.txt";

    private final ZipFile zip;
    private final String folder;

    private FeedArchive(ZipFile zip, String folder) {
        this.zip = zip;
        this.folder = folder;
    }

    static FeedArchive open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw InputFileException.of(path.toString(), "is missing; a GTFS Schedule zip is needed");
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            return new FeedArchive(zip, folderOf(zip));
        } catch (IOException e) {
            throw InputFileException.of(path.toString(), "cannot be opened as a zip", e);
        }
    }

    /** The root if the feed's files are there, else the only folder that has them. */
    private static String folderOf(ZipFile zip) {
        TreeSet<String> folders = new TreeSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(MARKER) || name.endsWith("/" + MARKER))
                .map(name -> name.substring(0, name.length() - MARKER.length()))
                .filter(folder -> !folder.startsWith("__MACOSX/"))
                .forEach(folders::add);
        return folders.size() == 1 ? folders.first() : "";
    }

    /** Opens a file that must be there. */
    CsvReader getFile(String name) {
        return findFile(name)
                .orElseThrow(() -> InputFileException.of(name, "is missing from the feed, which must have it"));
    }

    Optional<CsvReader> findFile(String name) {
        ZipEntry entry = zip.getEntry(folder + name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvReader.of(name, zip.getInputStream(entry)));
        } catch (IOException e) {
            throw InputFileException.of(name, "cannot be opened", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
