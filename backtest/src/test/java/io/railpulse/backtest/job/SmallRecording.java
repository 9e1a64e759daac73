package io.railpulse.backtest.job;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A recording of the small railway: some days of it, trains late by up to twenty minutes, their fixes received out of order
 * across trains, some twice, some off the route; reports of every other train, some of an unknown stop. The same every time.
 */
public final class SmallRecording {
    private static final List<String> TRIPS = List.of("morning", "noon", "evening", "night", "across");

    private final Random random = new Random(20250615);
    private final List<Row> positions = new ArrayList<>();
    private final List<Row> movements = new ArrayList<>();

    private SmallRecording() {}

    private record Row(long receivedMillis, String line) {}

    /** Writes the recording into a folder. */
    public static Path in(Path folder, LocalDate from, int days) throws IOException {
        Files.createDirectories(folder);
        SmallRailway railway = SmallRailway.in(folder);
        SmallRecording recording = new SmallRecording();
        for (LocalDate date : from.datesUntil(from.plusDays(days)).toList()) {
            for (String trip : TRIPS) {
                recording.add(railway.run(trip, date.toString()));
            }
        }
        write(
                folder.resolve("positions.csv.gz"),
                "received_at,measured_at,trip_id,service_date,device_id,latitude,longitude,speed_mps,bearing_deg,accuracy_m",
                recording.positions);
        write(
                folder.resolve("movements.csv.gz"),
                "received_at,occurred_at,trip_id,service_date,stop_id,kind",
                recording.movements);
        return folder;
    }

    private void add(TrainRun run) {
        Duration late = Duration.ofSeconds(random.nextInt(1_200));
        for (PositionReport fix : TrainRide.of(run, late).fixes()) {
            boolean stray = random.nextInt(50) == 0;
            long received = fix.measuredAtMillis() + 1_000L * random.nextInt(90);
            addPosition(fix, stray ? fix.latitude() + 0.5 : fix.latitude(), received);
            if (random.nextInt(30) == 0) {
                addPosition(fix, fix.latitude(), received + 5_000);
            }
        }
        if (random.nextBoolean()) {
            run.calls().forEach(call -> addReports(run, call, late.toMillis()));
        }
    }

    private void addPosition(PositionReport fix, double latitude, long receivedMillis) {
        positions.add(new Row(
                receivedMillis,
                String.join(
                        ",",
                        time(fix.measuredAtMillis()),
                        fix.tripId(),
                        fix.serviceDate(),
                        fix.deviceId(),
                        String.valueOf(latitude),
                        String.valueOf(fix.longitude()),
                        ",,")));
    }

    private void addReports(TrainRun run, PlannedCall call, long lateMillis) {
        String stop = random.nextInt(10) == 0 ? "Z" : call.stopId();
        addReport(run, stop, "arrival", call.arrivalMillis() + lateMillis);
        addReport(run, stop, "departure", call.departureMillis() + lateMillis);
    }

    private void addReport(TrainRun run, String stop, String kind, long occurredMillis) {
        long received = occurredMillis + 1_000L * random.nextInt(120);
        movements.add(
                new Row(received, String.join(",", time(occurredMillis), run.tripId(), run.serviceDate(), stop, kind)));
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static void write(Path file, String header, List<Row> rows) throws IOException {
        rows.sort(java.util.Comparator.comparingLong(Row::receivedMillis));
        StringBuilder table = new StringBuilder(header).append('\n');
        rows.forEach(row -> table.append(time(row.receivedMillis()))
                .append(',')
                .append(row.line())
                .append('\n'));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
