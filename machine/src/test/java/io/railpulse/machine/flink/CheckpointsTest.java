package io.railpulse.machine.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final Instant BEGINNING = Instant.parse("2024-07-01T00:00:00Z");
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final String FIRST_JOB = "0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String SECOND_JOB = "0bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @TempDir
    Path root;

    @Test
    void areNoneWhereNothingEverRan() {
        assertThat(Checkpoints.findLatest(root)).isEmpty();
        assertThat(Checkpoints.findLatest(root.resolve("missing"))).isEmpty();
    }

    @Test
    void areOrderedByNumberNotByName() throws Exception {
        write(FIRST_JOB, 9, BEGINNING);
        Path tenth = write(FIRST_JOB, 10, BEGINNING);

        assertThat(Checkpoints.findLatest(root)).contains(tenth);
    }

    @Test
    void ofTheLastJobComeFirstThoughItCountsFromOneAgain() throws Exception {
        write(FIRST_JOB, 40, BEGINNING);
        Path first = write(SECOND_JOB, 1, BEGINNING.plus(ONE_MINUTE));

        assertThat(Checkpoints.findLatest(root)).contains(first);
    }

    @Test
    void thatWereCutShortArePassedOver() throws Exception {
        Path complete = write(FIRST_JOB, 1, BEGINNING);
        Path cut = write(FIRST_JOB, 2, BEGINNING.plus(ONE_MINUTE)).resolve("_metadata");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Files.createDirectories(root.resolve(FIRST_JOB).resolve("chk-3"));
        Files.createFile(Files.createDirectories(root.resolve(FIRST_JOB).resolve("chk-4"))
                .resolve("_metadata"));

        assertThat(Checkpoints.findLatest(root)).contains(complete);
    }

    private Path write(String job, long number, Instant at) throws IOException {
        Path folder = Files.createDirectories(root.resolve(job).resolve("chk-" + number));
        Path metadata = folder.resolve("_metadata");
        try (OutputStream out = Files.newOutputStream(metadata)) {
            org.apache.flink.runtime.checkpoint.Checkpoints.storeCheckpointMetadata(
                    new CheckpointMetadata(number, List.of(), List.of()), out);
        }
        Files.setLastModifiedTime(metadata, FileTime.from(at));
        return folder;
    }
}
