package io.railpulse.cli;

import io.railpulse.demo.Demo;
import io.railpulse.demo.DemoOptions;
import io.railpulse.demo.DemoResult;
import io.railpulse.demo.DemoView;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays the simulated railway, live. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Plays more than two hundred simulated trains between China and Europe through the real job, live:"
                        + " Kafka, Flink and PostgreSQL on this machine. Ctrl-C stops it.")
final class DemoCommand implements Callable<Integer> {
    private static final int KAFKA_PORT = 19_092;
    private static final int POSTGRES_PORT = 15_432;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long, such as 60s or 5m; without it until the last train has arrived.")
    private Duration duration;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "240",
            description = "How many times as fast as real time (${DEFAULT-VALUE}).")
    private double speed;

    @Override
    public Integer call() throws Exception {
        if (!(speed > 0 && speed <= 10_000)) {
            throw new ParameterException(command.commandLine(), "--speed must be more than 0, and 10000 at most");
        }
        DemoOptions options = new DemoOptions(Optional.ofNullable(duration), speed, KAFKA_PORT, POSTGRES_PORT);
        DemoResult result = new Demo(options, DemoBoard.ofProcess()).run();
        PrintWriter out = command.commandLine().getOut();
        out.print(summaryOf(result));
        out.flush();
        return result.isEveryTrainForecast() ? 0 : 1;
    }

    private static String summaryOf(DemoResult result) {
        DemoView view = result.view();
        String forecast = result.isEveryTrainForecast()
                ? "every one has an ETA at its destination in the database"
                : "only " + view.trains().withEta() + " have an ETA at their destination in the database";
        return String.format(
                Locale.ROOT,
                "%n%d trains under way on %d corridors: %s%n%d trains arrived; %,d calls observed; %,d forecasts told%n"
                        + "%,d records; live %.1f s, %,.0f records a second%n",
                view.trains().underWay(),
                view.trains().corridors(),
                forecast,
                view.trains().arrived(),
                result.calls(),
                result.forecasts(),
                view.sent(),
                result.took().toMillis() / 1e3,
                view.recordsPerSecond());
    }
}
