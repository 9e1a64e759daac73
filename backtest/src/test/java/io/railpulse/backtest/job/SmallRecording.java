package io.railpulse.backtest.job;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.recordings.RawRecord;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A recording of the small railway: some days of it, trains late by up to twenty minutes, their fixes received out of order
 * across trains, some twice, some off the route; reports of every other train, some of an unknown stop; and records that
 * cannot be read among them. The same every time.
 */
public final class SmallRecording {
    /** How many records of each kind cannot be read, a day. */
    public static final int UNREADABLE_A_DAY = 3;

    private static final List<String> TRIPS = List.of("morning", "noon", "evening", "night", "across");

    private final Random random = new Random(20250615);
    /** Of its own, so that trains do not depend on how many sensors they carry. */
    private final Random ofSensors = new Random(20250616);

    private final InputRecords records;
    private final List<Received<PositionReport>> positions = new ArrayList<>();
    private final List<Received<MovementReport>> movements = new ArrayList<>();
    private final List<Received<SensorReport>> sensors = new ArrayList<>();
    private final List<Received<RawRecord>> raw = new ArrayList<>();

    private SmallRecording() throws IOException {
        records = new InputRecords(new PackagedSchemas());
    }

    /** Writes the recording into a folder. */
    public static Path in(Path folder, LocalDate from, int days) throws IOException {
        Files.createDirectories(folder);
        SmallRailway railway = SmallRailway.in(folder);
        SmallRecording recording = new SmallRecording();
        for (LocalDate date : from.datesUntil(from.plusDays(days)).toList()) {
            for (String trip : TRIPS) {
                recording.add(railway.run(trip, date.toString()));
            }
            recording.addUnreadable();
        }
        recording.write(folder);
        return folder;
    }

    private void write(Path folder) throws IOException {
        try (RecordingWriter writer = RecordingWriter.in(folder)) {
            for (Received<PositionReport> row : inOrder(positions)) {
                writer.write(row.receivedAtMillis(), row.report());
            }
            for (Received<MovementReport> row : inOrder(movements)) {
                writer.write(row.receivedAtMillis(), row.report());
            }
            for (Received<SensorReport> row : inOrder(sensors)) {
                writer.write(row.receivedAtMillis(), row.report());
            }
            for (Received<RawRecord> row : inOrder(raw)) {
                writer.write(row.receivedAtMillis(), row.report());
            }
        }
    }

    private static <T> List<Received<T>> inOrder(List<Received<T>> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(Received::receivedAtMillis))
                .toList();
    }

    private void add(TrainRun run) {
        Duration late = Duration.ofSeconds(random.nextInt(1_200));
        for (PositionReport fix : TrainRide.of(run, late).fixes()) {
            boolean stray = random.nextInt(50) == 0;
            long received = fix.measuredAtMillis() + 1_000L * random.nextInt(90);
            addReadings(run, fix.measuredAtMillis());
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
        PositionReport received = new PositionReport(
                null,
                fix.deviceId(),
                fix.tripId(),
                fix.serviceDate(),
                fix.measuredAtMillis(),
                latitude,
                fix.longitude(),
                null,
                null,
                null);
        positions.add(new Received<>(receivedMillis, received));
    }

    /** Some hot, some of no quantity that is known, some hours late, some twice. */
    private void addReadings(TrainRun run, long measuredMillis) {
        for (String wagon : List.of("1", "2")) {
            boolean hot = ofSensors.nextInt(40) == 0;
            String quantity = ofSensors.nextInt(100) == 0 ? "axle_bearing_f" : "axle_bearing_c";
            SensorReport reading = new SensorReport(
                    null,
                    "W" + wagon + "-" + run.tripId(),
                    run.tripId(),
                    run.serviceDate(),
                    measuredMillis,
                    quantity,
                    (hot ? 95 : 40) + ofSensors.nextInt(80) / 10.0);
            long delay = ofSensors.nextInt(20) == 0 ? 3_600_000L * ofSensors.nextInt(60) : 1_000L;
            sensors.add(new Received<>(measuredMillis + delay, reading));
            if (ofSensors.nextInt(30) == 0) {
                sensors.add(new Received<>(measuredMillis + delay + 5_000, reading));
            }
        }
    }

    private void addReports(TrainRun run, PlannedCall call, long lateMillis) {
        String stop = random.nextInt(10) == 0 ? "Z" : call.stopId();
        addReport(run, stop, MovementKind.ARRIVAL, call.arrivalMillis() + lateMillis);
        addReport(run, stop, MovementKind.DEPARTURE, call.departureMillis() + lateMillis);
    }

    private void addReport(TrainRun run, String stop, MovementKind kind, long occurredMillis) {
        MovementReport report = new MovementReport(
                null, null, run.tripId(), run.serviceDate(), stop, kind, occurredMillis, MessageStatus.CREATE);
        movements.add(new Received<>(occurredMillis + 1_000L * random.nextInt(120), report));
    }

    /** Of each kind some, received in the midst of the day's fixes. */
    private void addUnreadable() {
        for (int i = 0; i < UNREADABLE_A_DAY; i++) {
            Received<PositionReport> fix = positions.get(positions.size() - 1 - random.nextInt(100));
            byte[] value = records.of(fix.report(), fix.receivedAtMillis()).value();
            String key = fix.report().deviceId();
            addRaw(fix, Topic.POSITION, key, Arrays.copyOf(value, value.length - 5));
            addRaw(fix, Topic.POSITION, null, new byte[0]);
            addRaw(fix, Topic.MOVEMENT, key, null);
            addRaw(fix, Topic.SENSOR, key, value);
        }
    }

    private void addRaw(Received<PositionReport> when, Topic topic, String key, byte[] value) {
        raw.add(new Received<>(when.receivedAtMillis(), new RawRecord(topic.topicName(), key, value)));
    }
}
