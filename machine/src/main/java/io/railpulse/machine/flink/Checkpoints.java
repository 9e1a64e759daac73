package io.railpulse.machine.flink;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoints that jobs have left under a folder: {@code <job id>/chk-<number>/_metadata}. */
public final class Checkpoints {

    static final String FOLDER_PREFIX = "chk-";

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final String METADATA = "_metadata";
    private static final int DEPTH = 3;

    private record Candidate(Path folder, long number, FileTime written) {}

    private Checkpoints() {}

    /**
     * The newest complete checkpoint. Flink writes the metadata last, so a checkpoint whose metadata can be read is
     * complete; one that a kill has cut short is passed over.
     *
     * @param root the folder given to the job; need not exist
     */
    public static Optional<Path> findLatest(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            return files.filter(file -> file.endsWith(METADATA))
                    .filter(file -> numberOf(file.getParent()).isPresent())
                    .map(Checkpoints::candidate)
                    .sorted(Comparator.comparing(Candidate::written)
                            .thenComparing(Candidate::number)
                            .reversed())
                    .map(Candidate::folder)
                    .filter(Checkpoints::isComplete)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for checkpoints in " + root, e);
        }
    }

    private static Optional<Long> numberOf(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(FOLDER_PREFIX + "\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(name.substring(FOLDER_PREFIX.length())));
    }

    private static Candidate candidate(Path metadata) {
        try {
            Path folder = metadata.getParent();
            return new Candidate(folder, numberOf(folder).orElseThrow(), Files.getLastModifiedTime(metadata));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + metadata, e);
        }
    }

    private static boolean isComplete(Path folder) {
        Path metadata = folder.resolve(METADATA);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
                    in, Checkpoints.class.getClassLoader(), folder.toString());
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("passing over the checkpoint {}, which is not complete", folder, e);
            return false;
        }
    }
}
