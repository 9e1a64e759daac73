package io.railpulse.backtest.evaluate;

import io.railpulse.backtest.replay.Replay;
import io.railpulse.backtest.replay.ReplayProgress;
import io.railpulse.backtest.replay.ReplayResult;
import io.railpulse.backtest.score.TrueCalls;
import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.gtfs.GtfsFeed;
import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Replays a recording and scores all that the job told, by its outputs and the truth alone: what the job itself found out
 * about its forecasts is not asked.
 */
public final class Evaluation {
    private final EvaluateOptions options;
    private final ReplayProgress progress;

    private ReplayResult replayed;
    private EvaluationReport report;

    public Evaluation(EvaluateOptions options, ReplayProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Replays and scores.
     *
     * @throws io.railpulse.gtfs.csv.InputFileException if the recording or its truth cannot be read; it says where and why
     * @throws io.railpulse.machine.MachineException if the machine cannot be started, or the job fails
     */
    public EvaluationReport run() throws IOException, SQLException, InterruptedException {
        Recording recording = Recording.open(options.replay().recording());
        ScoredCalls truth = ScoredCalls.of(
                GtfsFeed.read(recording.timetable()),
                TrueCalls.list(options.replay().recording()),
                options.scoreFrom());
        replayed = new Replay(options.replay(), progress, (kafka, database) -> score(recording, truth, kafka, database))
                .onlyTracking()
                .run();
        return report;
    }

    /** What the replay itself came to; after {@link #run}. */
    public ReplayResult replayed() {
        return replayed;
    }

    private void score(Recording recording, ScoredCalls truth, KafkaConnection kafka, Connection database)
            throws IOException, SQLException {
        progress.say("reading what was observed when");
        Scoring scoring = new Scoring(truth);
        new ObservedCallLog(kafka).read(scoring::observe);
        progress.say("scoring what was told");
        new ToldLog(database).read(truth.runs(), scoring::score);
        report = scoring.report(recording.name(), options.scoreFrom());
        write(scoring, options.out());
    }

    private void write(Scoring scoring, Optional<Path> out) throws IOException {
        if (out.isPresent()) {
            progress.say("writing " + out.get());
            Files.createDirectories(out.get());
            Files.writeString(out.get().resolve("evaluation.json"), report.toJson());
            PredictionFile.write(scoring.cases(), out.get().resolve("predictions.csv.gz"));
        }
    }
}
