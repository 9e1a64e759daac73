package io.railpulse.backtest.replay;

import io.railpulse.domain.eta.learning.ForecastParts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to replay, and how.
 *
 * @param recording the folder of the recording
 * @param out folder for the tables as CSV, created where it is missing; empty writes none
 * @param work folder that keeps broker, database and checkpoints, so that an unfinished replay can go on; empty takes a
 *     temporary one, which goes afterwards
 * @param from the first service date, inclusive; empty for the recording's first
 * @param to the last service date, inclusive; empty for the recording's last
 * @param parallelism of the job
 * @param checkpointInterval time between two checkpoints
 * @param learned a file with what an earlier replay learned, to begin with; empty begins with nothing
 * @param parts what forecasts are made of
 * @param rules a file with rules of alerts, see {@link RulesFile}; empty lets each kind's own apply
 * @param geofences a file with fences to watch, see {@link GeofencesFile}; empty watches none
 * @param cargo whether sensors and consignments are followed as well
 */
public record ReplayOptions(
        Path recording,
        Optional<Path> out,
        Optional<Path> work,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int parallelism,
        Duration checkpointInterval,
        Optional<Path> learned,
        ForecastParts parts,
        Optional<Path> rules,
        Optional<Path> geofences,
        boolean cargo) {

    /** A replay that begins with nothing learned, and leaves out no part of forecasts, nor cargo. */
    public ReplayOptions(
            Path recording,
            Optional<Path> out,
            Optional<Path> work,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int parallelism,
            Duration checkpointInterval) {
        this(recording, out, work, from, to, parallelism, checkpointInterval, Optional.empty(), ForecastParts.ALL);
    }

    /** A replay of everything in which each kind of alerts has its own rule. */
    public ReplayOptions(
            Path recording,
            Optional<Path> out,
            Optional<Path> work,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int parallelism,
            Duration checkpointInterval,
            Optional<Path> learned,
            ForecastParts parts) {
        this(
                recording,
                out,
                work,
                from,
                to,
                parallelism,
                checkpointInterval,
                learned,
                parts,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** The same, beginning with what an earlier replay learned. */
    public ReplayOptions withLearned(Path file) {
        return new ReplayOptions(
                recording,
                out,
                work,
                from,
                to,
                parallelism,
                checkpointInterval,
                Optional.of(file),
                parts,
                rules,
                geofences,
                cargo);
    }
}
