package io.railpulse.backtest.replay;

import io.railpulse.backtest.job.JobBench;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Recordings for those who run the job otherwise than by a replay, and want to compare. */
public final class RecordingsOnBench {
    private static final String CALLS = "observed_call.csv";

    private RecordingsOnBench() {}

    /** Puts a recording into the topics just as a replay does. */
    public static void load(JobBench bench, Path folder) throws IOException {
        Recording recording = Recording.open(folder);
        RecordingSummary summary = recording.createSummary();
        GtfsFeed timetable = GtfsFeed.read(recording.timetable());
        new RecordingLoader(
                        bench.kafka(),
                        recording,
                        summary.serviceDates().first(),
                        summary.serviceDates().last(),
                        new Silence())
                .load(timetable, summary);
    }

    /** The observed calls that are in the tables, as a replay writes them. */
    public static List<String> listCalls(JobBench bench, Path out) throws IOException, SQLException {
        try (Connection connection = bench.database().connect()) {
            new TableExport(connection, out).writeAll();
        }
        return Files.readAllLines(out.resolve(CALLS));
    }

    /** The observed calls that a replay gives. */
    public static List<String> replayCalls(Path recording, Path out) throws Exception {
        ReplayOptions options = new ReplayOptions(
                recording,
                Optional.of(out),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                Duration.ofSeconds(10));
        new Replay(options, new Silence()).run();
        return Files.readAllLines(out.resolve(CALLS));
    }

    /** Nobody sits before it. */
    private static final class Silence implements ReplayProgress {

        @Override
        public void say(String line) {}

        @Override
        public void advance(String phase, long done, long total, Optional<Instant> recordTime) {}
    }
}
