package io.railpulse.cli;

import io.railpulse.backtest.evaluate.EvaluateOptions;
import io.railpulse.backtest.evaluate.Evaluation;
import io.railpulse.backtest.evaluate.EvaluationReport;
import io.railpulse.backtest.replay.ReplayOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a recording and scores its forecasts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts a recording through the real job and scores every forecast that was told against the truth,"
                + " beside the timetable, a linear shift and a historical median.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder of the recording; it needs actuals.csv.gz.")
    private Path recording;

    @Option(
            names = "--score-from",
            paramLabel = "DATE",
            description = "Score what happened on this date (UTC) or later; what was before is for learning.")
    private LocalDate scoreFrom;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Write evaluation.json and predictions.csv.gz into this folder.")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Keep broker, database and checkpoints here; what has been replayed is then only scored again.")
    private Path work;

    @Mixin
    private ReplayTuning tuning;

    @Override
    public Integer call() throws Exception {
        ReplayOptions replay = new ReplayOptions(
                recording,
                Optional.empty(),
                Optional.ofNullable(work),
                Optional.empty(),
                Optional.empty(),
                tuning.parallelism(),
                tuning.checkpointInterval(),
                tuning.learned(),
                tuning.parts());
        Evaluation evaluation = new Evaluation(
                new EvaluateOptions(replay, Optional.ofNullable(scoreFrom), Optional.ofNullable(out)),
                Terminal.ofProcess());
        EvaluationReport report = evaluation.run();
        command.commandLine().getOut().print(report.toText());
        command.commandLine().getOut().flush();
        return ReplayTuning.exitCodeOf(evaluation.replayed().accounting().listImbalances());
    }
}
