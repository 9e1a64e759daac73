package io.railpulse.backtest.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The temporary folder of a demonstration, which goes with it. */
final class DemoFolder implements AutoCloseable {
    private final Path root;

    private DemoFolder(Path root) {
        this.root = root;
    }

    static DemoFolder create() throws IOException {
        return new DemoFolder(Files.createTempDirectory("railpulse-demo"));
    }

    /** Where broker and database work. */
    Path machine() {
        return root.resolve("machine");
    }

    /** Where the recording of the line is. */
    Path line() {
        return root.resolve("line");
    }

    /** Keeps the database's password in a file that only its owner reads. */
    Path keepPassword(String password) throws IOException {
        Path file = Files.createFile(
                root.resolve("database-password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, password);
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
