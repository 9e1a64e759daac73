package io.railpulse.cli;

import io.railpulse.backtest.replay.Replay;
import io.railpulse.backtest.replay.ReplayFigures;
import io.railpulse.backtest.replay.ReplayOptions;
import io.railpulse.backtest.replay.ReplayResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a recording through the real job, as fast as it goes. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts a recording through the real job, as fast as it goes, and ends when all of it is done.")
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the recording.")
    private Path recording;

    @Option(names = "--out", paramLabel = "OUT", description = "Write every table as CSV into this folder.")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keep broker, database and checkpoints here; a replay that was cut short goes on from them.")
    private Path work;

    @Option(names = "--from", paramLabel = "DATE", description = "First service date, inclusive.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last service date, inclusive.")
    private LocalDate to;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of alerts, a CSV with one row a step; without it each kind's own rule applies.")
    private Path rules;

    @Option(
            names = "--geofences",
            paramLabel = "FILE",
            description = "Fences to watch, a CSV with one row a circle or a corner; without it none are watched.")
    private Path geofences;

    @Option(
            names = "--without-cargo",
            description = "Leave sensors and consignments out: it takes less time and memory.")
    private boolean withoutCargo;

    @Mixin
    private ReplayTuning tuning;

    @Override
    public Integer call() throws Exception {
        ReplayOptions options = new ReplayOptions(
                recording,
                Optional.ofNullable(out),
                Optional.ofNullable(work),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                tuning.parallelism(),
                tuning.checkpointInterval(),
                tuning.learned(),
                tuning.parts(),
                Optional.ofNullable(rules),
                Optional.ofNullable(geofences),
                !withoutCargo);
        ReplayResult result = new Replay(options, Terminal.ofProcess()).run();
        System.out.print(summaryOf(result));
        return ReplayTuning.exitCodeOf(result.accounting().listImbalances());
    }

    private static String summaryOf(ReplayResult result) {
        ReplayFigures figures = result.figures();
        return String.format(
                Locale.ROOT,
                "%nAccounting%n%s%nRuns %,d planned, %,d seen; %,d calls observed; %,d forecasts told; "
                        + "%,d windows of throughput, %,d changes too late for theirs; %,d rows failed; "
                        + "the jobs took %.1f s%n",
                result.accounting().toText(),
                figures.runs(),
                figures.runsSeen(),
                figures.calls(),
                figures.predictions(),
                figures.windows(),
                figures.lateChanges(),
                figures.failedRows(),
                result.took().toMillis() / 1e3);
    }
}
