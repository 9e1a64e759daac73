package io.railpulse.benchmarks.simulator;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.telemetry.Telegram;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to make one telegram of some trains, the next in the order in which they are received. */
@State(Scope.Thread)
public class TelegramBenchmark {
    private static final int TRAINS = 20;
    private static final int DAYS = 5;
    private static final long SEED = 1;

    @Param
    public FaultChoice faults;

    private Transmission transmission;
    private TelegramStream telegrams;

    @Setup(Level.Trial)
    public void simulate() {
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        SimulationOptions options = new SimulationOptions(
                TRAINS, DAYS, SEED, LocalDate.of(2026, 3, 2), faults.codes(), SimulationOptions.DEFAULT_FIX_EVERY);
        Simulation simulation = Simulation.of(timetable, options);
        transmission = Transmission.of(options, simulation.listJourneys(), timetable.timeZone());
        telegrams = transmission.open();
    }

    @Benchmark
    public Telegram next() {
        if (!telegrams.hasNext()) {
            telegrams = transmission.open();
        }
        return telegrams.next();
    }
}
