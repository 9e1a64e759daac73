package io.railpulse.network;

import io.railpulse.gtfs.csv.CsvReader;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where reference tables lie. */
@FunctionalInterface
interface TableFolder {

    /**
     * Opens a file.
     *
     * @param name relative to the folder, parts divided by a slash
     * @return null if it is not there
     */
    InputStream open(String name) throws IOException;

    /** The tables that are shipped. */
    static TableFolder packaged(String folder) {
        return name -> TableFolder.class.getResourceAsStream(folder + "/" + name);
    }

    /** The tables in a folder of this machine. */
    static TableFolder at(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        };
    }

    default Optional<Table> findTable(String name) {
        try {
            InputStream stream = open(name);
            return stream == null ? Optional.empty() : Optional.of(new Table(CsvReader.of(name, stream)));
        } catch (IOException e) {
            throw InputFileException.of(name, "cannot be opened", e);
        }
    }

    default Table getTable(String name) {
        return findTable(name).orElseThrow(() -> InputFileException.of(name, "is missing"));
    }
}
