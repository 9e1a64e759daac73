package io.railpulse.machine.services;

import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder on disk that holds what the services keep: broker, database, logs, and the checkpoints of a job.
 *
 * <p>A marker file tells that the folder is ours and which layout it has, so that nothing is ever written into
 * somebody's documents, nor an old folder half understood.
 */
public record WorkFolder(Path root) {

    static final String MARKER = "railpulse-work";

    /** Goes up when a folder of before cannot be read any more: a new major PostgreSQL, another place for a file. */
    static final String LAYOUT = "layout 1: Kafka 4, PostgreSQL 18";

    /**
     * Creates the folder where it is missing, and checks that it is ours where it is there.
     *
     * @throws MachineException if it holds something else, is of another version, or cannot be written
     */
    public static WorkFolder claim(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            WorkFolder folder = new WorkFolder(absolute.toRealPath());
            folder.checkMarker();
            Files.createDirectories(folder.logs());
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new MachineException(absolute + " cannot be a work folder: " + e.getFile() + " is a file", e);
        } catch (AccessDeniedException e) {
            throw new MachineException(absolute + " cannot be a work folder: " + e.getFile() + " is not writable", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the work folder " + absolute, e);
        }
    }

    private void checkMarker() throws IOException {
        Path marker = root.resolve(MARKER);
        if (Files.exists(marker)) {
            String found = Files.readString(marker).strip();
            if (!found.equals(LAYOUT)) {
                throw new MachineException(root + " was made by another version (" + found + ", this one needs "
                        + LAYOUT + "): choose another folder, or delete it");
            }
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new MachineException(root
                        + " holds something else and is not a work folder of ours: choose an empty or a new folder");
            }
        }
        Files.writeString(marker, LAYOUT + System.lineSeparator());
    }

    /** Kafka's log and metadata. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** PostgreSQL's data folder. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Where the services write their logs, never to the console. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Where a job on this folder keeps its checkpoints. */
    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** The file with the database's password, which only its owner can read; there once the services have started. */
    public Path postgresPassword() {
        return root.resolve("postgres.password");
    }

    Path lock() {
        return root.resolve("services.lock");
    }
}
