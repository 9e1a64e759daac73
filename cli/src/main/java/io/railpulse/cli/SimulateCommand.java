package io.railpulse.cli;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.output.KafkaOutput;
import io.railpulse.simulator.output.RecordingOutput;
import io.railpulse.simulator.output.SimulationSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates trains on the China-Europe network. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Simulates trains on the China-Europe network, and writes what is received of them into a recording"
                        + " with its truth, or onto a Kafka. The same options give the same trains.")
final class SimulateCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String NONE = "none";

    @Spec
    private CommandSpec command;

    @Option(
            names = "--trains",
            paramLabel = "N",
            defaultValue = "300",
            description = "Train runs (${DEFAULT-VALUE}), spread over the days and over all corridors.")
    private int trains;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "30",
            description = "Days on which they depart (${DEFAULT-VALUE}); each is followed to its arrival.")
    private int days;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of all chance (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "2026-03-02",
            description = "The first day (${DEFAULT-VALUE}).")
    private LocalDate from;

    @Option(
            names = "--fix-every",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "Time between two fixes of a locomotive (${DEFAULT-VALUE}); 5s makes a dense recording.")
    private Duration fixEvery;

    @Option(
            names = "--faults",
            paramLabel = "LIST",
            split = ",",
            defaultValue = NONE,
            description = "Faults of telemetry, by name with commas between, all or none (${DEFAULT-VALUE}).")
    private List<String> faults;

    @Option(
            names = "--scenario",
            paramLabel = "WHAT",
            description = {
                "What else happens; without it the world is as it is. border-slow=CROSSING@STATION:TIME:SHARE leaves a border"
                        + " that share of its slots from that time on, for example",
                "border-slow=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:0.5;",
                "border-closed=CROSSING@STATION:TIME:HOURS closes it for some hours. May be given again."
            })
    private List<String> scenario = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Write a recording into this folder, empty or new.")
    private Path out;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private KafkaOptions.Schemas schemas;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Records a second towards Kafka; without it as fast as it goes.")
    private Double rate;

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUsage();
        SimulationOptions options =
                new SimulationOptions(trains, days, seed, from, chosenFaults(), fixEvery).with(slowdowns());
        long begunNanos = System.nanoTime();
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        Simulation simulation = Simulation.of(timetable, options);
        SimulationBoard board = new SimulationBoard(ProgressLine.ofProcess(), simulation.listJourneys());
        SimulationSummary summary = out == null
                ? new KafkaOutput(kafka.connection(), schemas.resolver())
                        .write(
                                simulation,
                                timetable,
                                rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
                                board)
                : RecordingOutput.write(simulation, timetable, out, board);
        board.end();
        PrintWriter printed = command.commandLine().getOut();
        printed.print(SimulationText.of(summary, (System.nanoTime() - begunNanos) / 1e9));
        printed.flush();
        return 0;
    }

    private void checkUsage() {
        if ((out == null) != kafka.isGiven()) {
            throw new ParameterException(command.commandLine(), "Name either --out or --kafka");
        }
        if (rate != null && out != null) {
            throw new ParameterException(command.commandLine(), "--rate is for --kafka; a recording has its own times");
        }
        if (rate != null && !(rate > 0)) {
            throw new ParameterException(command.commandLine(), "--rate must be more than 0");
        }
        if (trains < 1 || days < 1) {
            throw new ParameterException(command.commandLine(), "--trains and --days must be at least 1");
        }
        if (fixEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new ParameterException(command.commandLine(), "--fix-every must be at least 1s");
        }
    }

    private List<BorderSlowdown> slowdowns() {
        try {
            return scenario.stream().map(BorderSlowdown::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private Set<String> chosenFaults() {
        if (faults.equals(List.of(ALL))) {
            return Faults.codes();
        }
        if (faults.equals(List.of(NONE))) {
            return Set.of();
        }
        try {
            faults.forEach(Faults::get);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
        return new LinkedHashSet<>(faults);
    }
}
