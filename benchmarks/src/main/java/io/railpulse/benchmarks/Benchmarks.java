package io.railpulse.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, and prints what they cost and the ratios that matter. Takes the options of JMH: names of benchmarks
 * to run only these, {@code -l} to list them, {@code -f} for the number of processes, {@code -prof stack} to see where time
 * goes, {@code -h} for all of them.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws CommandLineOptionException, IOException, RunnerException {
        CommandLineOptions options = new CommandLineOptions(args);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        if (options.shouldList()) {
            new Runner(options).list();
            return;
        }
        Figures figures = run(options);
        System.out.println();
        System.out.print(figures.table());
        System.out.println();
        System.out.print(Ratios.table(figures));
    }

    /**
     * Runs what the options choose.
     *
     * @throws RunnerException if a benchmark fails, or none is chosen
     */
    static Figures run(Options options) throws RunnerException {
        Options failing =
                new OptionsBuilder().parent(options).shouldFailOnError(true).build();
        return Figures.of(new Runner(failing).run());
    }
}
