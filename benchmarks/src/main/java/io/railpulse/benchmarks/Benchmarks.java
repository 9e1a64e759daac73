package io.railpulse.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks, and prints what they cost and the ratios that matter. Takes the options of JMH: names of benchmarks
 * to run only these, {@code -l} to list them, {@code -f} for the number of processes, {@code -prof stack} to see where time
 * goes, {@code -h} for all of them.
 */
public final class Benchmarks {

    private static final int PROCESSES = 3;
    private static final int ITERATIONS = 8;
    private static final TimeValue ITERATION = TimeValue.milliseconds(250);

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
     * Runs what the options choose. Whatever they do not say is the same for all benchmarks: enough processes to see where
     * two compilations of the same code differ, and enough time in each to be compiled.
     *
     * @throws RunnerException if a benchmark fails, or none is chosen
     */
    static Figures run(Options options) throws RunnerException {
        Options complete = new OptionsBuilder()
                .parent(options)
                .mode(Mode.AverageTime)
                .shouldFailOnError(true)
                .forks(options.getForkCount().orElse(PROCESSES))
                .warmupIterations(options.getWarmupIterations().orElse(ITERATIONS))
                .warmupTime(options.getWarmupTime().orElse(ITERATION))
                .measurementIterations(options.getMeasurementIterations().orElse(ITERATIONS))
                .measurementTime(options.getMeasurementTime().orElse(ITERATION))
                .timeUnit(TimeUnit.NANOSECONDS)
                .build();
        return Figures.of(new Runner(complete).run());
    }
}
