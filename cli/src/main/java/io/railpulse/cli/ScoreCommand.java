package io.railpulse.cli;

import io.railpulse.backtest.score.CallScorer;
import io.railpulse.backtest.score.ScoreReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what a replay observed with the truth of its recording. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Compares the calls that a replay observed with the truth of its recording, and what it accounted"
                + " for with the faults of a simulated one.")
final class ScoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the recording.")
    private Path recording;

    @Parameters(index = "1", paramLabel = "OUT", description = "The folder that the replay wrote.")
    private Path out;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures into this file as well.")
    private Path json;

    @Override
    public Integer call() throws Exception {
        ScoreReport report = CallScorer.score(recording, out);
        System.out.print(report.toText());
        if (json != null) {
            Files.writeString(json, report.toJson());
        }
        if (report.faults() != null && !report.faults().isExact()) {
            System.err.println("railpulse: the replay did not count the faults as they were made; see NO in the table");
            return 1;
        }
        return 0;
    }
}
