package io.railpulse.backtest.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The recordings of real trains, where these are at hand: in the folder that the system property or environment variable
 * {@code railpulse.recordings} names, else beside the repository.
 */
public final class RecordingsAtHand {

    private RecordingsAtHand() {}

    /** The folder of a recording; the test is skipped where it is not there. */
    public static Path getFolder(String name) {
        String environment = System.getenv("railpulse.recordings");
        String folder = System.getProperty("railpulse.recordings", environment);
        Path recordings = folder == null ? Path.of("../../shared/recordings") : Path.of(folder);
        Path recording = recordings.resolve(name);
        assumeTrue(Files.isDirectory(recording), () -> "skipped: there is no recording " + recording.toAbsolutePath());
        return recording;
    }
}
