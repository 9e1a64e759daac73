package io.railpulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Tries each benchmark once, in this process and without warming up: its figures say nothing, and nothing is asked of them. */
class BenchmarksTest {

    @Test
    void everyBenchmarkRunsAndEveryRatioFindsItsSteps() throws RunnerException {
        // Several builds may be under way on one machine.
        System.setProperty("jmh.ignoreLock", "true");
        Options once = new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();

        Figures figures = Benchmarks.run(once);

        assertThat(figures.figures())
                .allSatisfy(
                        figure -> assertThat(figure.nanos()).as(figure.name()).isPositive());
        assertThat(Ratios.all())
                .allSatisfy(ratio ->
                        assertThat(ratio.findLine(figures)).as(ratio.question()).isPresent());
        assertThat(figures.table().lines()).hasSize(1 + figures.figures().size());
        assertThat(Ratios.table(figures).lines()).hasSize(1 + Ratios.all().size());
    }
}
