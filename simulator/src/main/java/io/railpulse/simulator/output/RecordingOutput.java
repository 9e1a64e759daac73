package io.railpulse.simulator.output;

import io.railpulse.network.timetable.Timetable;
import io.railpulse.recordings.RawRecord;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.simulator.Simulation;
import io.railpulse.simulator.TelegramStream;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.incident.TrainTruth;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a simulation as a recording, with its truth: the format is that of {@code docs/recording-format.md}. */
public final class RecordingOutput {
    private static final int TELL_EVERY = 10_000;

    private RecordingOutput() {}

    /**
     * Writes everything. The same simulation gives the same bytes.
     *
     * @param timetable of the simulation
     * @param folder is made where it is missing; must be empty
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the folder holds something
     */
    public static SimulationSummary write(
            Simulation simulation, Timetable timetable, Path folder, OutputProgress progress) throws IOException {
        requireEmpty(folder);
        Files.createDirectories(folder);
        SimulatedTimetable.write(timetable, simulation.listRuns(), folder.resolve("gtfs.zip"));
        Transmission transmission =
                Transmission.of(simulation.options(), simulation.listJourneys(), timetable.timeZone());
        TrainTruth trains = new TrainTruth(simulation, transmission, timetable.timeZone());
        FenceTable.write(trains.fences(), folder.resolve("geofences.csv"));
        SortedMap<String, Long> rows;
        List<FaultCount> faults;
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            CargoTables.write(transmission, writer);
            ActualCalls.write(simulation.listJourneys(), writer);
            faults = write(transmission.open(), trains, writer, progress);
            rows = writer.rows();
        }
        TruthFile.write(folder.resolve("truth.json"), simulation, transmission, trains, rows, faults);
        return new SimulationSummary(simulation.listRuns().size(), rows, sizesIn(folder), faults);
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file: name a folder that is empty or new");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty: name a folder that is, or a new one");
            }
        }
    }

    private static List<FaultCount> write(
            TelegramStream telegrams, TrainTruth trains, RecordingWriter writer, OutputProgress progress)
            throws IOException {
        long written = 0;
        while (telegrams.hasNext()) {
            Telegram telegram = telegrams.next();
            write(telegram, writer);
            trains.hear(telegram);
            written++;
            if (written % TELL_EVERY == 0) {
                progress.advance(written, Instant.ofEpochMilli(telegram.receivedAtMillis()));
            }
        }
        return telegrams.faultCounts();
    }

    private static void write(Telegram telegram, RecordingWriter writer) throws IOException {
        long millis = telegram.receivedAtMillis();
        if (telegram instanceof PositionTelegram position) {
            writer.write(millis, position.report());
        } else if (telegram instanceof MovementTelegram movement) {
            writer.write(millis, movement.report());
        } else if (telegram instanceof SensorTelegram sensor) {
            writer.write(millis, sensor.report());
        } else if (telegram instanceof AssignmentTelegram assignment) {
            writer.write(millis, assignment.report());
        } else {
            RawTelegram raw = (RawTelegram) telegram;
            writer.write(millis, new RawRecord(raw.topic().topicName(), raw.key(), raw.value()));
        }
    }

    private static SortedMap<String, Long> sizesIn(Path folder) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
